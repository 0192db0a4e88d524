package dev.because.scenarios.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedInput;
import dev.because.explain.source.NamedModel;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.network.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SanityTest {
    @Test
    void ofTheEmbeddedNetworkGuidedMapsAreBlindToTheClassAndTheGradientIsNot() {
        List<AttributionMethod> methods = List.of(new Gradient(), new GuidedBackpropagation());
        try (Network network =
                NamedModel.open(ModelReference.of("lenet5"), Path.of(""), 1).network()) {
            NamedInput input = NamedInput.open("digits/0042", Path.of(""), network);
            AtomicInteger steps = new AtomicInteger();
            Sanity sanity = Sanity.of("lenet5", network, methods, input.batch(), 0, steps::incrementAndGet);
            assertEquals(Sanity.steps(network, methods), steps.get());
            assertTrue(sanity.similarities().get(0).similarity().cosine() < 0.3);
            assertTrue(sanity.similarities().get(1).similarity().cosine() > 0.8);
            List<String> lines = sanity.table().lines().toList();
            assertEquals(4 + 4, lines.size());
            assertTrue(lines.get(0).matches("lenet5, 1 inputs +gradient +guided"), lines.get(0));
            assertTrue(lines.get(4).startsWith("scores/MatMul") && lines.get(7).startsWith("conv1/Conv2D"));
        }
    }

    @Test
    void randomNetworksBehaveAsIsKnown() {
        List<RandomNetworks.Row> rows = RandomNetworks.measure(1, 1, () -> {});
        assertEquals(RandomNetworks.kinds(), rows.size());
        assertEquals(0.97, rows.get(0).cosines().get(1), 0.04);
        assertEquals(0.91, rows.get(1).cosines().get(2), 0.08);
        assertEquals(4, RandomNetworks.table(rows).lines().count());
    }
}

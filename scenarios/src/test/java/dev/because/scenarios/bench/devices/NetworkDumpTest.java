package dev.because.scenarios.bench.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedModel;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.TensorFlowNetwork;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Samples;
import dev.because.scenarios.bench.devices.plan.Task;
import dev.because.scenarios.bench.devices.result.Difference;
import dev.because.scenarios.bench.devices.result.RawArrays;
import dev.because.scenarios.bench.devices.result.Tolerance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkDumpTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(BenchedNetwork.class)
    void whatIsWrittenDownGivesTheSameScoresInPlainLoops(BenchedNetwork which) throws IOException {
        assumeTrue(which.model().isPresent(), which.missing());
        PlainLoops loops = dumped(which, List.of(Task.FORWARD));
        JsonNode network = loops.network();
        Tensor pictures = loops.array(network.path("pictures"));
        Tensor expected = loops.array(network.path("expected").path("forward").path("values"));
        Tensor found = Tensor.of(expected.shape(), loops.scores(pictures.item(0)));
        Difference difference = Difference.between(expected, found);
        assertTrue(Tolerance.FORWARD.allows(difference), difference::toString);
        int first = network.path("classes").get(0).asInt();
        for (float score : expected.values()) {
            assertTrue(score <= expected.values()[first], "the class that is asked about has the greatest score");
        }
    }

    @Test
    void aPeerLearnsWhichWindowsWhichPathAndWhatToExpect() throws IOException {
        JsonNode network = dumped(BenchedNetwork.LENET5, List.of(Task.values())).network();
        assertEquals(36, network.path("windows").size());
        assertEquals(50, network.path("path").path("positions").size());
        double weights = 0;
        for (JsonNode weight : network.path("path").path("weights")) {
            weights += weight.asDouble();
        }
        assertEquals(1, weights, 1e-12);
        assertEquals("conv2/Relu", network.path("watched").asText());
        assertEquals("hidden/Relu", network.path("training").path("dropped").asText());
        assertEquals(6, network.path("expected").size());
        assertTrue(network.path("expected").path("gradient").path("kinks").asBoolean());
    }

    @Test
    void anArrayIsTheSameWhenItIsReadAgain() {
        Tensor array = Tensor.of(dev.because.neural.network.Shape.of(2, 3), 1, -2.5f, Float.MIN_VALUE, 4e30f, 0, -0f);
        JsonNode description =
                new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(new RawArrays(folder).write(array));
        assertEquals(array, RawArrays.read(folder, description));
    }

    private PlainLoops dumped(BenchedNetwork which, List<Task> tasks) throws IOException {
        String model = which.model().orElseThrow();
        try (Network network =
                NamedModel.open(ModelReference.of(model), Path.of(""), 2).network()) {
            Samples samples = Samples.of(network, which, 1);
            new NetworkDump(folder).write(which, ((TensorFlowNetwork) network).plain(), network, samples, tasks);
        }
        return new PlainLoops(folder);
    }
}

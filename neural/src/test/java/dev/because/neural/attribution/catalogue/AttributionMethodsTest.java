package dev.because.neural.attribution.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.ChannelReduction;
import dev.because.neural.attribution.gradient.Deconvnet;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionMethodsTest {
    private static List<AttributionMethod> methods() {
        AttributionMethods.Options plain = AttributionMethods.Options.defaults();
        return AttributionMethods.all(
                new AttributionMethods.Options(7, plain.rule(), plain.baseline(), 4, 3, new Fill.Mean()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBatchWithATargetForEachItemGivesWhatTheItemsGiveAlone(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor batch = network.randomBatch(seed, 4);
            List<Target> targets = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                targets.add(new ClassScore(network.scores(), (int) (seed + i) % 5));
            }
            for (AttributionMethod method : methods()) {
                Tensor together = method.attribute(network, batch, targets);
                assertEquals(batch.shape(), together.shape());
                for (int i = 0; i < 4; i++) {
                    assertArrayEquals(
                            method.attribute(network, batch.items(i, i + 1), targets.get(i))
                                    .values(),
                            together.item(i).values(),
                            1e-6f,
                            method.name());
                }
            }
        }
    }

    @Test
    void guidedAndDeconvnetAreTheBackwardPassesOfTheirRules() {
        try (AnalyticNetwork network = AnalyticNetwork.small(9)) {
            Tensor batch = network.randomBatch(9, 2);
            Neuron neuron = new Neuron(network.layer("relu2"), 2, 2, 2);
            assertEquals(
                    network.backward(batch, neuron, BackwardRule.GUIDED),
                    new GuidedBackpropagation().attribute(network, batch, neuron));
            assertEquals(
                    network.backward(batch, neuron, BackwardRule.DECONVNET),
                    new Deconvnet().attribute(network, batch, neuron));
        }
    }

    @Test
    void areFoundByNameAndAWrongNameNamesTheNearest() {
        for (AttributionMethod method : methods()) {
            assertSame(
                    method.getClass(), AttributionMethods.named(method.name()).getClass());
        }
        assertEquals(
                "integrated-gradients",
                AttributionMethods.named("Integrated Gradients").name());
        BadInputException e = assertThrows(BadInputException.class, () -> AttributionMethods.named("oclusion"));
        assertEquals(
                "method: found \"oclusion\", expected gradient, gradient-x-input, integrated-gradients, guided, "
                        + "deconvnet, smoothgrad, smoothgrad-sq, vargrad, deeplift, lrp-epsilon, lrp-zplus, "
                        + "grad-cam, guided-grad-cam, occlusion (nearest: occlusion)",
                e.getMessage());
        assertEquals(Quadrature.RIEMANN_TRAPEZOID, Quadrature.named("riemann_trapezoid"));
        assertEquals(Quadrature.GAUSS_LEGENDRE, Quadrature.named("gauss-legendre"));
    }

    @Test
    void whatDoesNotFitTheNetworkIsRefused() {
        try (AnalyticNetwork network = AnalyticNetwork.small(1)) {
            Tensor batch = network.randomBatch(1, 2);
            ClassScore score = new ClassScore(network.scores(), 0);
            Neuron neuron = new Neuron(network.layer("dense1"), 0, 0, 1);
            Gradient method = new Gradient();
            refused(
                    "input: found an array of shape 14×12×2, expected n×14×12×2",
                    () -> method.attribute(network, batch.item(0), score));
            refused(
                    "targets: found 1 targets for 2 inputs, expected one target an input",
                    () -> method.attribute(network, batch, List.of(score)));
            refused(
                    "targets: found units of scores and of dense1, expected all of one layer",
                    () -> method.attribute(network, batch, List.of(score, neuron)));
            refused(
                    "targets: found 0 targets for 0 inputs, expected one target an input",
                    () -> method.attribute(network, Tensor.zeros(Shape.of(0, 14, 12, 2)), score));
        }
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(BadInputException.class, call).getMessage());
    }

    @Test
    void channelsAreReducedToAMap() {
        Tensor attribution = Tensor.of(Shape.of(1, 2, 2), 1, -3, 2, 4);
        assertEquals(Tensor.of(Shape.of(1, 2), -2, 6), ChannelReduction.SUM.apply(attribution));
        assertEquals(Tensor.of(Shape.of(1, 2), 4, 6), ChannelReduction.ABSOLUTE.apply(attribution));
        assertEquals(Tensor.of(Shape.of(1, 2), 1, 6), ChannelReduction.POSITIVE.apply(attribution));
        assertEquals(Tensor.of(Shape.of(1, 2), 3, 0), ChannelReduction.NEGATIVE.apply(attribution));
        assertEquals(
                Shape.of(1, 1, 2),
                ChannelReduction.SUM.apply(attribution.asBatch()).shape());
    }
}

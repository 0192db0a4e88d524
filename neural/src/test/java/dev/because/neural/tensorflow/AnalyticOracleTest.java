package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.catalogue.Options;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.segmentation.Superpixels;
import dev.because.neural.attribution.surrogate.Likeness;
import dev.because.neural.attribution.surrogate.Penalty;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Bias;
import dev.because.neural.network.analytic.Convolution;
import dev.because.neural.network.analytic.Flatten;
import dev.because.neural.network.analytic.Rectifier;
import dev.because.neural.network.analytic.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TensorFlow against the same network in plain Java and double precision. */
class AnalyticOracleTest {
    private static final int ENOUGH_FOR_BLOCKS = 64;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLayerForwardAndEveryRuleBackwardFromEveryLayer(long seed) {
        AnalyticNetwork oracle = AnalyticNetwork.lenet(seed, Shape.of(20, 18, 1), 5, 7, 12, 6);
        try (TensorFlowNetwork network = AnalyticGraph.open(oracle, 1)) {
            Tensor batch = oracle.randomBatch(seed, 3);
            assertEquals(oracle.layers(), network.layers());
            for (Layer layer : oracle.layers().subList(1, oracle.layers().size())) {
                close(oracle.activations(batch, layer), network.activations(batch, layer), layer.name());
                Tensor seeds = Tensor.of(
                        layer.shape().batch(3),
                        AnalyticNetwork.gaussian(
                                new Random(seed), 3 * layer.shape().size(), 1));
                for (BackwardRule rule : BackwardRule.values()) {
                    close(
                            oracle.backward(batch, layer, seeds, rule),
                            network.backward(batch, layer, seeds, rule),
                            layer.name() + " " + rule);
                }
            }
        }
    }

    static Stream<Arguments> convolutions() {
        List<Arguments> all = new ArrayList<>();
        for (int channels : new int[] {1, 3}) {
            for (int kernel : new int[] {1, 3, 4, 5, 7}) {
                for (int stride : new int[] {1, 2, 3}) {
                    all.add(Arguments.of(channels, kernel, stride, true));
                    all.add(Arguments.of(channels, kernel, stride, false));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void theWayBackInBlocksIsThatOfTheConvolution(int channels, int kernel, int stride, boolean same) {
        Random random = new Random(channels + 10L * kernel + 100L * stride);
        Shape shape = Shape.of(kernel, kernel, channels, 4);
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("conv", new Convolution(shape, AnalyticNetwork.gaussian(random, shape.size(), 0.3), stride, same));
        stages.put("bias", new Bias(AnalyticNetwork.gaussian(random, 4, 0.1)));
        stages.put("relu", new Rectifier(6));
        stages.put("flat", new Flatten());
        AnalyticNetwork oracle = new AnalyticNetwork(Shape.of(19, 16, channels), stages);
        try (TensorFlowNetwork network = AnalyticGraph.open(oracle, 1)) {
            Tensor batch = oracle.randomBatch(5, ENOUGH_FOR_BLOCKS);
            Layer last = oracle.scores();
            close(oracle.scores(batch), network.scores(batch), "forward");
            Tensor seeds = Tensor.of(
                    last.shape().batch(ENOUGH_FOR_BLOCKS),
                    AnalyticNetwork.gaussian(
                            random, ENOUGH_FOR_BLOCKS * last.shape().size(), 1));
            for (BackwardRule rule : BackwardRule.values()) {
                close(
                        oracle.backward(batch, last, seeds, rule),
                        network.backward(batch, last, seeds, rule),
                        rule.name());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyMethodAndTheSameBytesOnAnyNumberOfThreads(long seed) {
        AnalyticNetwork oracle = AnalyticNetwork.lenet(seed, Shape.of(14, 12, 3), 4, 6, 10, 5);
        try (TensorFlowNetwork one = AnalyticGraph.open(oracle, 1);
                TensorFlowNetwork three = AnalyticGraph.open(oracle, 3)) {
            Tensor batch = oracle.randomBatch(seed, 70);
            List<ClassScore> targets = new ArrayList<>();
            for (int i = 0; i < 70; i++) {
                targets.add(new ClassScore(one.scores(), i % 5));
            }
            Options options = Options.defaults()
                    .with(new Options.Path(10, Quadrature.GAUSS_LEGENDRE))
                    .with(new Options.Windows(5, 4, new Fill.Mean()))
                    .with(new Options.Draw(
                            Optional.of(new Superpixels(6)),
                            OptionalInt.of(24),
                            seed,
                            Likeness.Distance.L2,
                            new Penalty.Ridge(1)));
            for (AttributionMethod method : AttributionMethods.all(options)) {
                Tensor attribution = method.attribute(one, batch, targets);
                assertEquals(attribution, method.attribute(three, batch, targets), method.name());
                close(
                        method.attribute(oracle, batch.items(60, 63), targets.subList(60, 63)),
                        attribution.items(60, 63),
                        method.name());
            }
        }
    }

    private static void close(Tensor expected, Tensor actual, String what) {
        assertEquals(expected.shape(), actual.shape());
        double greatest = 1e-3;
        for (float value : expected.values()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertArrayEquals(expected.values(), actual.values(), (float) (1e-5 * greatest), what);
    }
}

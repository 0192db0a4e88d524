package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.network.Layer;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of relevance in a graph against the same rules in loops over every term, in double precision. */
class RelevanceOracleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRuleFromEveryLayerIsWhatTheLoopsCompute(long seed) {
        AnalyticNetwork oracle = AnalyticNetwork.lenet(seed, Shape.of(14, 12, 3), 4, 6, 10, 5);
        try (TensorFlowNetwork network = AnalyticGraph.open(oracle, 1)) {
            Tensor batch = oracle.randomBatch(seed, 3);
            Tensor reference = oracle.randomBatch(seed + 50, 1).item(0);
            for (Layer layer : oracle.layers().subList(1, oracle.layers().size())) {
                Tensor seeds = Tensor.of(
                        layer.shape().batch(3),
                        AnalyticNetwork.gaussian(
                                new Random(seed), 3 * layer.shape().size(), 1));
                for (RelevanceRule rule : List.of(
                        new RelevanceRule.Rescale(reference),
                        new RelevanceRule.Epsilon(0.05),
                        new RelevanceRule.ZPlus())) {
                    close(
                            oracle.relevance(batch, layer, seeds, rule),
                            network.relevance(batch, layer, seeds, rule),
                            layer.name() + " " + rule);
                }
            }
        }
    }

    private static void close(Tensor expected, Tensor actual, String what) {
        assertEquals(expected.shape(), actual.shape());
        double greatest = 1e-3;
        for (float value : expected.values()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertArrayEquals(expected.values(), actual.values(), (float) (2e-5 * greatest), what);
    }
}

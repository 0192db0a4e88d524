package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A network that has forgotten layers: the graph with other constants against the plain network with other weights. */
class RandomisedNetworkTest {
    @Test
    void everyStepOfACascadeComputesWhatThePlainNetworkComputes() {
        AnalyticNetwork plain = plain();
        Tensor batch = plain.randomBatch(2, 3);
        try (Network network = AnalyticGraph.open(plain, 1)) {
            assertEquals(names(plain.weightLayers()), names(network.weightLayers()));
            for (int from = 3; from >= 0; from--) {
                AnalyticNetwork expected = plain.randomised(plain.weightLayers().subList(from, 4), 5);
                try (Network found = network.randomised(network.weightLayers().subList(from, 4), 5)) {
                    assertArrayEquals(
                            expected.scores(batch).values(), found.scores(batch).values(), 1e-4f);
                    for (BackwardRule rule : BackwardRule.values()) {
                        float[] signal = expected.backward(batch, new ClassScore(expected.scores(), 1), rule)
                                .values();
                        ClassScore target = new ClassScore(found.scores(), 1);
                        assertArrayEquals(
                                signal, found.backward(batch, target, rule).values(), 1e-4f);
                        assertArrayEquals(
                                signal,
                                found.secondWay().backward(batch, target, rule).values(),
                                1e-4f);
                    }
                }
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameNetworkAndAnotherSeedAnother() {
        AnalyticNetwork plain = plain();
        Tensor batch = plain.randomBatch(2, 2);
        try (Network network = AnalyticGraph.open(plain, 1);
                Network one = network.randomised(network.weightLayers(), 5);
                Network same = network.secondWay().randomised(network.weightLayers(), 5);
                Network other = network.randomised(network.weightLayers(), 6)) {
            assertEquals(one.scores(batch), same.scores(batch));
            assertTrue(
                    Math.abs(one.scores(batch).values()[0] - other.scores(batch).values()[0]) > 1e-3);
        }
    }

    @Test
    void onlyLayersWithWeightsCanForget() {
        try (Network network = AnalyticGraph.open(plain(), 1)) {
            List<Layer> pooling = List.of(network.layer("pool1"));
            String message = assertThrows(IllegalArgumentException.class, () -> network.randomised(pooling, 0))
                    .getMessage();
            assertTrue(message.startsWith("layer pool1 has no weights"), message);
        }
    }

    @Test
    void aNormalisationThatIsSpelledOutDoesNothingOnceItsLayerHasForgotten() {
        try (Network network = RealModels.mobilenet().open()) {
            List<Layer> layers = network.weightLayers();
            assertEquals(28, layers.size());
            assertEquals(
                    "MobilenetV1/Logits/Conv2d_1c_1x1/convolution",
                    layers.get(27).name());
            String block = "MobilenetV1/MobilenetV1/Conv2d_5_depthwise/";
            Layer below = network.layer("MobilenetV1/MobilenetV1/Conv2d_4_pointwise/Relu6");
            Layer sums = network.layer(block + "depthwise");
            Layer rectified = network.layer(block + "Relu6");
            Tensor batch = AnalyticNetwork.linear(
                            network.input(), new float[network.input().size()], 0)
                    .randomBatch(1, 1);
            try (Network forgetful = network.randomised(List.of(sums), 3)) {
                assertEquals(network.activations(batch, below), forgetful.activations(batch, below));
                List<Tensor> both = forgetful.activations(batch, List.of(sums, rectified));
                float[] clipped = both.get(0).values().clone();
                for (int i = 0; i < clipped.length; i++) {
                    clipped[i] = Math.max(0, Math.min(6, clipped[i]));
                }
                assertArrayEquals(clipped, both.get(1).values(), 1e-5f);
                assertTrue(spread(clipped) > 0.1, "the signal has not died: " + spread(clipped));
            }
        }
    }

    private static AnalyticNetwork plain() {
        return AnalyticNetwork.lenet(1, Shape.of(14, 12, 1), 4, 6, 10, 5);
    }

    private static double spread(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        return Math.sqrt(squares / values.length - sum * sum / values.length / values.length);
    }

    private static List<String> names(List<Layer> layers) {
        return layers.stream().map(Layer::name).toList();
    }
}

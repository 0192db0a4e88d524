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
import java.util.Random;
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
    void aNetworkWhoseLastLayerAloneHasForgottenNeedsNoGraphAndComputesTheSame() {
        for (RealModels.Model model : List.of(RealModels.lenet5(), RealModels.mobilenet())) {
            try (TensorFlowNetwork network = model.open()) {
                List<Layer> layers = network.weightLayers();
                Layer top = layers.get(layers.size() - 1);
                Layer below = layers.get(1);
                Tensor batch = randomBatch(network, 2);
                try (Network quick = network.randomised(List.of(top), 4);
                        Network whole = network.rebuilt(List.of(top.name()), 4)) {
                    assertTrue(quick instanceof ForgottenTop);
                    assertClose(whole.scores(batch), quick.scores(batch));
                    assertClose(whole.activations(batch, top), quick.activations(batch, top));
                    List<Layer> ends =
                            List.of(below, network.layers().get(network.layers().size() - 1));
                    for (int i = 0; i < ends.size(); i++) {
                        assertClose(
                                whole.activations(batch, ends).get(i),
                                quick.activations(batch, ends).get(i));
                    }
                    Tensor units = network.activations(batch, below);
                    assertClose(whole.resume(below, units, whole.scores()), quick.resume(below, units, quick.scores()));
                    ClassScore target = new ClassScore(network.scores(), 3);
                    for (BackwardRule rule : BackwardRule.values()) {
                        Tensor signal = quick.backward(batch, target, rule);
                        assertClose(whole.backward(batch, target, rule), signal);
                        assertClose(quick.secondWay().backward(batch, target, rule), signal);
                    }
                }
            }
        }
    }

    /** To float32's precision, of the greatest. */
    private static void assertClose(Tensor expected, Tensor found) {
        float greatest = 0;
        for (float value : expected.values()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertTrue(greatest > 0);
        assertArrayEquals(expected.values(), found.values(), 2e-5f * greatest);
    }

    private static Tensor randomBatch(Network network, int count) {
        int size = count * network.input().size();
        return Tensor.of(network.input().batch(count), AnalyticNetwork.gaussian(new Random(8), size, 1));
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

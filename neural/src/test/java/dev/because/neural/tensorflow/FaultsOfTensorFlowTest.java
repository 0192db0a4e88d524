package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What TensorFlow 2.18 computes wrongly and this project must not. */
class FaultsOfTensorFlowTest {
    @Test
    void aLeakyRectifierBehindAConvolutionABiasAndASumKeepsItsSlope() {
        try (Network network = BranchedGraph.open(4, 1)) {
            Tensor batch = batch(network, 2);
            float[] sums = network.activations(batch, network.layer("sum")).values();
            float[] active = network.activations(batch, network.layer("active")).values();
            for (int i = 0; i < sums.length; i++) {
                assertEquals(sums[i] > 0 ? sums[i] : BranchedGraph.SLOPE * sums[i], active[i], 1e-5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lrn", "scores"})
    void theDerivativeBehindALocalNormalisationIsThatOfItsOwnFactors(String name) {
        try (Network network = BranchedGraph.open(4, 1)) {
            Layer layer = network.layer(name);
            Tensor batch = batch(network, 1);
            int units = layer.shape().size();
            Tensor seeds = Tensor.of(layer.shape().batch(1), AnalyticNetwork.gaussian(new Random(3), units, 1));
            float[] along = AnalyticNetwork.gaussian(new Random(4), batch.size(), 1);
            double slope = 0;
            float[] gradient =
                    network.backward(batch, layer, seeds, BackwardRule.GRADIENT).values();
            for (int i = 0; i < along.length; i++) {
                slope += gradient[i] * along[i];
            }
            double step = 1e-3;
            double ahead = value(network, batch, layer, seeds, along, step);
            double behind = value(network, batch, layer, seeds, along, -step);
            assertEquals((ahead - behind) / (2 * step), slope, 0.02 * Math.abs(slope));
        }
    }

    /**
     * Padding in which every window lies whole, and padding of a convolution's own: oneDNN ends the process on some
     * processors at the former (SIGSEGV on one with AVX-512), and TensorFlow cannot derive the latter.
     */
    @ParameterizedTest
    @ValueSource(strings = {"Pad", "EXPLICIT"})
    void aWindowMayLieInThePaddingAlone(String way) {
        int[][] cases = {{8, 1, 3, 1, 1, 2, 1, 1, 1, 2}, {5, 1, 4, 1, 1, 3, 2, 0, 4, 5}, {7, 1, 4, 2, 2, 3, 1, 2, 5, 4}
        };
        for (int[] sizes : cases) {
            PaddedGraph padded = PaddedGraph.of(sizes, way);
            try (Network network = padded.open()) {
                Tensor batch = batch(network, 2);
                Layer layer = network.layer("convolution");
                float[] expected = padded.convolved(batch.values(), 2);
                assertArrayEquals(expected, network.activations(batch, layer).values(), 1e-5f);
                Tensor seeds =
                        Tensor.of(layer.shape().batch(2), AnalyticNetwork.gaussian(new Random(3), expected.length, 1));
                float[] gradient = network.backward(batch, layer, seeds, BackwardRule.GRADIENT)
                        .values();
                assertArrayEquals(padded.derived(seeds.values(), 2), gradient, 1e-5f);
            }
        }
    }

    private static double value(Network network, Tensor batch, Layer layer, Tensor seeds, float[] along, double step) {
        float[] moved = batch.values().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * along[i]);
        }
        float[] units =
                network.activations(Tensor.of(batch.shape(), moved), layer).values();
        double sum = 0;
        for (int i = 0; i < units.length; i++) {
            sum += (double) units[i] * seeds.values()[i];
        }
        return sum;
    }

    private static Tensor batch(Network network, int count) {
        return Tensor.of(
                network.input().batch(count),
                AnalyticNetwork.gaussian(
                        new Random(count), count * network.input().size(), 1));
    }
}

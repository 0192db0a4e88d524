package dev.because.neural.attribution.perturbation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.attribution.perturbation.Occlusion.Occluded;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcclusionTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithALoopOverWindowsAndPixels(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor batch = network.randomBatch(seed, 2);
            Target target = seed == 2
                    ? new Neuron(network.layer("relu1"), 4, 5, 2)
                    : new Lead(new ClassScore(network.scores(), 1), new ClassScore(network.scores(), 2));
            // 14 rows in windows of 5 every 3, 12 columns in windows of 4 every 3: the last window is clipped in both
            Occluded occluded =
                    new Occlusion(5, 4, 3, 3, new Fill.Value(0.5f)).occlude(network, batch, List.of(target, target));
            assertEquals(Shape.of(2, 4, 4), occluded.drops().shape());
            for (int item = 0; item < 2; item++) {
                float[] expected = naive(network, batch.item(item), target, 5, 4, 3, 3, new float[] {0.5f, 0.5f});
                assertArrayEquals(expected, occluded.attribution().item(item).values(), 1e-5f);
            }
        }
    }

    @Test
    void fillsWithEachPicturesOwnMeanOfEachChannel() {
        try (AnalyticNetwork network = AnalyticNetwork.small(4)) {
            Tensor batch = network.randomBatch(4, 2);
            ClassScore target = new ClassScore(network.scores(), 0);
            Tensor actual = new Occlusion(6, 6, 4, 6, new Fill.Mean()).attribute(network, batch, target);
            for (int item = 0; item < 2; item++) {
                Tensor picture = batch.item(item);
                float[] mean = new float[2];
                for (int channel = 0; channel < 2; channel++) {
                    double sum = 0;
                    for (int row = 0; row < 14; row++) {
                        for (int column = 0; column < 12; column++) {
                            sum += picture.at(row, column, channel);
                        }
                    }
                    mean[channel] = (float) (sum / (14 * 12));
                }
                assertArrayEquals(
                        naive(network, picture, target, 6, 6, 4, 6, mean),
                        actual.item(item).values(),
                        1e-5f);
            }
        }
    }

    /** The definition, window by window and pixel by pixel, with a forward pass of its own for each window. */
    private static float[] naive(
            AnalyticNetwork network, Tensor item, Target target, int h, int w, int down, int along, float[] fill) {
        int rows = item.shape().extent(0);
        int columns = item.shape().extent(1);
        double whole = value(network, item, target);
        double[] sums = new double[item.size()];
        int[] counts = new int[item.size()];
        for (int top = 0; top == 0 || top - down + h < rows; top += down) {
            for (int left = 0; left == 0 || left - along + w < columns; left += along) {
                float[] values = item.values().clone();
                List<Integer> places = new ArrayList<>();
                for (int i = 0; i < values.length; i++) {
                    int row = i / 2 / columns;
                    int column = i / 2 % columns;
                    if (row >= top && row < top + h && column >= left && column < left + w) {
                        values[i] = fill[i % 2];
                        places.add(i);
                    }
                }
                double drop = whole - value(network, Tensor.of(item.shape(), values), target);
                for (int i : places) {
                    sums[i] += drop;
                    counts[i]++;
                }
            }
        }
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (sums[i] / counts[i]);
        }
        return means;
    }

    private static double value(AnalyticNetwork network, Tensor item, Target target) {
        return target.values(network.activations(item.asBatch(), target.layer()))[0];
    }

    @Test
    void ofALinearFunctionDropsByTheTermsInTheWindow() {
        Shape input = Shape.of(28, 28, 1);
        float[] weights = new float[2 * input.size()];
        Arrays.fill(weights, 1);
        try (AnalyticNetwork network = AnalyticNetwork.linear(input, weights, 0, 0)) {
            float[] ones = new float[input.size()];
            Arrays.fill(ones, 1);
            Occluded occluded = new Occlusion(8, 4)
                    .occlude(network, Tensor.of(input, ones).asBatch(), List.of(new ClassScore(network.scores(), 1)));
            assertEquals(36, occluded.windows().size());
            for (int i = 0; i < 36; i++) {
                assertEquals(64, occluded.drops().values()[i]);
            }
            assertEquals(new Window(20, 20, 8, 8), occluded.windows().get(35));
        }
    }

    @Test
    void aWindowLargerThanThePictureOrAStrideThatLeavesGapsIsRefused() {
        try (AnalyticNetwork network = AnalyticNetwork.small(1)) {
            Tensor batch = network.randomBatch(1, 1);
            ClassScore target = new ClassScore(network.scores(), 0);
            BadInputException e =
                    assertThrows(BadInputException.class, () -> new Occlusion(13, 4).attribute(network, batch, target));
            assertEquals("occlusion: found a window of 13×13, expected at most 14×12×2", e.getMessage());
            assertThrows(IllegalArgumentException.class, () -> new Occlusion(4, 5));
            assertThrows(IllegalArgumentException.class, () -> new Occlusion(4, 0));
        }
    }
}

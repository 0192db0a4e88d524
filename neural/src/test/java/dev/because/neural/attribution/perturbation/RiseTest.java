package dev.because.neural.attribution.perturbation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.Baseline;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiseTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void agreesWithAPlainLoopOverMasksAndPlaces(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor batch = network.randomBatch(seed, 2);
            ClassScore target = new ClassScore(network.scores(), 3);
            List<Baseline> baselines = List.of(new Baseline.Value(0.5f), new Baseline.Mean());
            Tensor actual = new Rise(baselines, 30, 4, 0.3, seed).attribute(network, batch, target);
            for (int item = 0; item < 2; item++) {
                double[] expected = new double[14 * 12];
                for (Baseline baseline : baselines) {
                    float[] hidden = baseline.of(batch, item);
                    SplittableRandom random = new SplittableRandom(seed);
                    for (int k = 0; k < 30; k++) {
                        double[][] mask = mask(random, 14, 12, 4, 0.3);
                        float[] seen = new float[14 * 12 * 2];
                        for (int i = 0; i < seen.length; i++) {
                            double open = mask[i / 24][i / 2 % 12];
                            seen[i] = (float) (open * batch.item(item).values()[i] + (1 - open) * hidden[i]);
                        }
                        double value = target.values(network.scores(Tensor.of(Shape.of(1, 14, 12, 2), seen)))[0];
                        for (int i = 0; i < expected.length; i++) {
                            expected[i] += value * mask[i / 12][i % 12] / (30 * 0.3) / 2;
                        }
                    }
                }
                for (int i = 0; i < 14 * 12 * 2; i++) {
                    assertEquals(expected[i / 2], actual.item(item).values()[i], 1e-5);
                }
            }
        }
    }

    /** Cells enlarged by hats: a place's openness is the sum over cells of one hat down times one across. */
    private static double[][] mask(SplittableRandom random, int rows, int columns, int cells, double open) {
        double[][] cell = new double[cells][cells];
        for (double[] line : cell) {
            for (int i = 0; i < cells; i++) {
                line[i] = random.nextDouble() < open ? 1 : 0;
            }
        }
        int high = (int) Math.ceil((double) rows / cells);
        int wide = (int) Math.ceil((double) columns / cells);
        int down = random.nextInt(high);
        int across = random.nextInt(wide);
        double[][] mask = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double r = position(row + down, cells, high);
                double c = position(column + across, cells, wide);
                for (int i = 0; i < cells; i++) {
                    for (int j = 0; j < cells; j++) {
                        double hat = Math.max(0, 1 - Math.abs(r - i)) * Math.max(0, 1 - Math.abs(c - j));
                        mask[row][column] += hat * cell[i][j];
                    }
                }
            }
        }
        return mask;
    }

    private static double position(int at, int cells, int length) {
        double size = (cells + 1.0) * length;
        return Math.min(cells - 1, Math.max(0, (at + 0.5) / size * cells - 0.5));
    }

    @Test
    void everyPlaceOfAMaskIsOpenAsOftenAsACell() {
        Rise rise = new Rise(Baseline.ZERO, 1, 5, 0.4, 0);
        SplittableRandom random = new SplittableRandom(1);
        double[] sums = new double[23 * 17];
        for (int k = 0; k < 4000; k++) {
            float[] mask = rise.mask(random, 23, 17);
            for (int i = 0; i < sums.length; i++) {
                assertTrue(mask[i] >= 0 && mask[i] <= 1);
                sums[i] += mask[i] / 4000;
            }
        }
        double[] expected = new double[sums.length];
        java.util.Arrays.fill(expected, 0.4);
        assertArrayEquals(expected, sums, 0.04);
    }

    @Test
    void aPixelThatAloneDecidesStandsOut() {
        float[] weights = new float[20 * 20];
        weights[7 * 20 + 13] = 5;
        try (AnalyticNetwork network = AnalyticNetwork.linear(Shape.of(20, 20, 1), weights, 0)) {
            float[] ones = new float[400];
            java.util.Arrays.fill(ones, 1);
            Tensor map = new Rise(Baseline.ZERO, 3000, 1)
                    .attribute(network, Tensor.of(Shape.of(1, 20, 20, 1), ones), new ClassScore(network.scores(), 0));
            int best = 0;
            for (int i = 0; i < 400; i++) {
                best = map.values()[i] > map.values()[best] ? i : best;
            }
            assertTrue(
                    Math.abs(best / 20 - 7) <= 2 && Math.abs(best % 20 - 13) <= 2,
                    "found " + best / 20 + "," + best % 20);
        }
    }
}

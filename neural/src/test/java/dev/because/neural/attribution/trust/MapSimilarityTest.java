package dev.because.neural.attribution.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapSimilarityTest {
    @Test
    void ranksAreThoseOfCountingWhatIsLessAndWhatIsEqual() {
        Random random = new Random(5);
        for (int trial = 0; trial < 50; trial++) {
            float[] values = new float[1 + random.nextInt(60)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (random.nextInt(9) - 4) * (random.nextBoolean() ? 1f : -0.25f);
            }
            double[] expected = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                for (float other : values) {
                    expected[i] += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
                }
                expected[i] += 0.5;
            }
            assertArrayEquals(expected, RankCorrelation.ranks(values));
        }
    }

    @Test
    void anyIncreasingFunctionLeavesTheRanksAndAnyFactorTheAngle() {
        float[] x = random(1, 300);
        float[] grown = new float[x.length];
        float[] thirds = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            grown[i] = x[i] * (1 + Math.abs(x[i]));
            thirds[i] = x[i] / -3;
        }
        MapSimilarity more = similarity(x, grown);
        assertEquals(1, more.signedRank(), 1e-12);
        assertEquals(1, more.magnitudeRank(), 1e-12);
        MapSimilarity opposite = similarity(x, thirds);
        assertEquals(-1, opposite.cosine(), 1e-6);
        assertEquals(-1, opposite.signedRank(), 1e-12);
        assertEquals(1, opposite.magnitudeRank(), 1e-12);
    }

    @Test
    void withoutTiesSpearmansFormulaOfSquaredDifferencesHolds() {
        float[] x = random(2, 101);
        float[] y = random(3, 101);
        double[] a = RankCorrelation.ranks(x);
        double[] b = RankCorrelation.ranks(y);
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        double n = a.length;
        assertEquals(1 - 6 * squares / (n * (n * n - 1)), similarity(x, y).signedRank(), 1e-12);
    }

    @Test
    void whatSumsThatCancelLeaveIsNotRanked() {
        float[] clean = {1, 0, 0, 0, 0.5f, -2};
        float[] noisy = {1, 1e-9f, -3e-8f, 2e-8f, 0.5f, -2};
        assertEquals(1, similarity(clean, noisy).signedRank(), 1e-12);
    }

    @Test
    void aMapThatIsTheSameEverywhereIsLikeNoOther() {
        assertEquals(new MapSimilarity(0, 0, 0), similarity(new float[4], random(4, 4)));
        assertEquals(
                new MapSimilarity(0.5, 0.25, -0.5),
                MapSimilarity.mean(List.of(new MapSimilarity(1, 0.5, -1), new MapSimilarity(0, 0, 0))));
        assertThrows(IllegalArgumentException.class, () -> MapSimilarity.mean(List.of()));
        assertThrows(IllegalArgumentException.class, () -> similarity(new float[4], new float[5]));
    }

    private static MapSimilarity similarity(float[] x, float[] y) {
        return MapSimilarity.of(Tensor.of(Shape.of(x.length), x), Tensor.of(Shape.of(y.length), y));
    }

    private static float[] random(long seed, int count) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}

package dev.because.neural.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FreshWeightsTest {
    private static final int MANY = 200_000;

    @Test
    void theirMeanIsZeroAndTheirVarianceTwoOverTheFanIn() {
        for (int fanIn : new int[] {9, 500}) {
            double sum = 0;
            double squares = 0;
            for (float value : FreshWeights.kernel(MANY, fanIn, 3, 0)) {
                sum += value;
                squares += (double) value * value;
            }
            assertEquals(0, sum / MANY, 4 * Math.sqrt(2.0 / fanIn / MANY));
            assertEquals(2.0 / fanIn, squares / MANY, 0.02 * 2.0 / fanIn);
        }
    }

    @Test
    void noneIsFartherThanTwoDeviationsAndSomeAreNearlySoFar() {
        double limit = 2 * Math.sqrt(2.0 / 9) / 0.8796;
        double greatest = 0;
        for (float value : FreshWeights.kernel(MANY, 9, 3, 0)) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertTrue(greatest <= limit * 1.001 && greatest > limit * 0.999, greatest + " of " + limit);
    }

    @Test
    void aLayerHasItsOwnNumbersWhichOnlyTheSeedChanges() {
        float[] first = FreshWeights.kernel(100, 9, 3, 1);
        assertArrayEquals(first, FreshWeights.kernel(100, 9, 3, 1));
        assertNotEquals(first[0], FreshWeights.kernel(100, 9, 3, 2)[0]);
        assertNotEquals(first[0], FreshWeights.kernel(100, 9, 4, 1)[0]);
    }
}

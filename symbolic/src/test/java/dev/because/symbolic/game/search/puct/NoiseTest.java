package dev.because.symbolic.game.search.puct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private static final double[] POLICY = {0.5, 0.3, 0.2, 0, 0};

    @Test
    void theNoisyPolicyIsAProbabilityAndKeepsItsShare() {
        for (int seed = 0; seed < 200; seed++) {
            double[] noisy = Noise.alphaZero(seed).on(POLICY, 7);
            assertEquals(1, Arrays.stream(noisy).sum(), 1e-12);
            for (int i = 0; i < POLICY.length; i++) {
                assertTrue(noisy[i] >= 0.75 * POLICY[i] - 1e-12);
            }
        }
        assertArrayEquals(POLICY, new Noise(1, 0.3, 0).on(POLICY, 7), 1e-12);
    }

    /** A share of Dirichlet(a, …, a) over k moves has the mean 1/k and the variance (1/k)(1 − 1/k) / (k·a + 1). */
    @Test
    void momentsAreThoseOfDirichletsDistribution() {
        for (double concentration : new double[] {0.3, 1.5}) {
            int count = 20_000;
            double sum = 0;
            double squares = 0;
            for (int seed = 0; seed < count; seed++) {
                double share = new Noise(seed, concentration, 1).on(POLICY, 99)[2];
                sum += share;
                squares += share * share;
            }
            double mean = sum / count;
            double variance = squares / count - mean * mean;
            assertEquals(0.2, mean, 0.008);
            assertEquals(0.2 * 0.8 / (5 * concentration + 1), variance, 0.004);
        }
    }

    @Test
    void itIsTheSameForTheSameSeedAndGame() {
        Noise noise = Noise.alphaZero(3);
        assertArrayEquals(noise.on(POLICY, 7), noise.on(POLICY, 7));
        assertTrue(!Arrays.equals(noise.on(POLICY, 7), noise.on(POLICY, 8)));
        assertTrue(!Arrays.equals(noise.on(POLICY, 7), Noise.alphaZero(4).on(POLICY, 7)));
    }

    @Test
    void whatIsNoNoiseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Noise(1, 0, 0.25));
        assertThrows(IllegalArgumentException.class, () -> new Noise(1, 0.3, 1.5));
        assertThrows(IllegalArgumentException.class, () -> new Noise(1, Double.NaN, 0.5));
    }
}

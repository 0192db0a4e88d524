package dev.because.neural.attribution.surrogate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelSampleTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void ifThereAreEnoughEveryCoalitionIsTakenOnceWithShapleysKernel(int players) {
        int all = (1 << players) - 2;
        KernelSample sample = KernelSample.of(players, all, 0);
        assertEquals(all, sample.size());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all; i++) {
            int size = count(sample.coalition(i));
            assertTrue(size > 0 && size < players && seen.add(Arrays.toString(sample.coalition(i))));
            double kernel = (players - 1) / (binomial(players, size) * size * (players - size));
            assertEquals(kernel, sample.weight(i), 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 200", "13, 300", "20, 40", "50, 1000"})
    void otherwiseTheNumberIsKeptAndEverySizeWeighsAsMuchAsWithAll(int players, int most) {
        KernelSample sample = KernelSample.of(players, most, 4);
        assertTrue(sample.size() <= most && sample.size() >= most - 1, sample.size() + " of " + most);
        Map<Integer, Double> mass = new HashMap<>();
        double total = 0;
        for (int i = 0; i < sample.size(); i++) {
            mass.merge(count(sample.coalition(i)), sample.weight(i), Double::sum);
            total += sample.weight(i);
        }
        double expected = 0;
        for (int size = 1; size < players; size++) {
            expected += (players - 1.0) / (size * (players - size));
        }
        assertEquals((players - 1.0) / (players - 1), mass.get(1), 1e-12);
        assertEquals(mass.get(1), mass.get(players - 1), 1e-12);
        assertEquals(most == 2 * players ? 2 : expected, total, 1e-9);
    }

    @Test
    void coalitionsOfASizeAreDrawnAlikeAndInPairsWithTheirComplements() {
        double[] mean = new double[12];
        int drawn = 0;
        for (int seed = 0; seed < 200; seed++) {
            KernelSample sample = KernelSample.of(12, 124, seed); // 24 of one or eleven players, then 50 pairs
            for (int i = 24; i < sample.size(); i += 2) {
                boolean[] one = sample.coalition(i);
                boolean[] other = sample.coalition(i + 1);
                for (int player = 0; player < 12; player++) {
                    assertTrue(one[player] != other[player]);
                    mean[player] += one[player] ? 1.0 / count(one) : 0;
                }
                drawn++;
            }
        }
        double[] alike = new double[12];
        Arrays.fill(alike, drawn / 12.0);
        assertArrayEquals(alike, mean, 0.05 * alike[0]);
    }

    private static int count(boolean[] coalition) {
        int count = 0;
        for (boolean member : coalition) {
            count += member ? 1 : 0;
        }
        return count;
    }

    private static double binomial(int n, int k) {
        return k == 0 ? 1 : binomial(n - 1, k - 1) * n / k;
    }
}

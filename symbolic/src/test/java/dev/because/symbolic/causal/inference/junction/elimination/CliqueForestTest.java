package dev.because.symbolic.causal.inference.junction.elimination;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CliqueForestTest {
    private final Random random = new Random(2);

    @Test
    void random_graphs_have_forests_whose_cliques_hold_every_factor_and_of_each_variable_are_connected() {
        for (int i = 0; i < 300; i++) {
            int n = 2 + random.nextInt(70);
            int[] sizes = random.ints(n, 2, 5).toArray();
            Interactions graph = new Interactions(sizes);
            IntStream.range(0, n).forEach(graph::add);
            int[][] factors = IntStream.range(0, n)
                    .mapToObj(f ->
                            random.ints(1 + random.nextInt(3), 0, n).distinct().toArray())
                    .toArray(int[][]::new);
            Arrays.stream(factors).forEach(graph::connect);
            CliqueForest forest =
                    BestOrder.forest(graph, sizes, new int[0], 1e30, 50).orElseThrow();
            assertForest(forest, n, factors);
            CliqueForest rearranged = forest.rearranged();
            assertForest(rearranged, n, factors);
            assertEquals(forest.total(), rearranged.total(), 1e-6 * forest.total());
        }
    }

    private static void assertForest(CliqueForest forest, int variables, int[][] factors) {
        int held = 0;
        int shared = 0;
        for (int clique = 0; clique < forest.cliques(); clique++) {
            Set<Integer> scope = set(forest.scope(clique));
            held += scope.size();
            assertTrue(forest.parent(clique) < clique);
            if (forest.parent(clique) >= 0) {
                Set<Integer> both = new TreeSet<>(scope);
                both.retainAll(set(forest.scope(forest.parent(clique))));
                assertEquals(both, set(forest.separator(clique)));
                shared += both.size();
            }
            int[] first = Arrays.copyOf(forest.scope(clique), forest.separator(clique).length);
            assertArrayEquals(first, forest.separator(clique));
            for (int other = 0; other < clique; other++) {
                assertTrue(!set(forest.scope(other)).containsAll(scope), "not maximal");
            }
        }
        assertEquals(
                variables, held - shared, "a variable's cliques are a tree: one more of them than of its separators");
        for (int[] factor : factors) {
            assertTrue(set(forest.scope(forest.holder(factor))).containsAll(set(factor)));
        }
    }

    private static Set<Integer> set(int[] variables) {
        return Arrays.stream(variables).boxed().collect(Collectors.toSet());
    }
}

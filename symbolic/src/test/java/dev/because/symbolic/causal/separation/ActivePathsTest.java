package dev.because.symbolic.causal.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.separation.ActivePath.Arrow;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActivePathsTest {
    @Test
    void the_paths_of_five_hundred_random_graphs_are_those_of_the_definition_in_order() {
        RandomGraphs random = new RandomGraphs(11);
        int paths = 0;
        for (int round = 0; round < 500; round++) {
            int size = 3 + round % 6;
            CausalGraph graph = random.next(size, 0.25 + 0.1 * (round % 4));
            Known known = random.known(size, 0.3).without(CausalGraph.set(0, 1));
            TreeSet<List<Integer>> expected = new PathsByDefinition(graph, known).active(0, 1);
            ActivePaths.Found found = new ActivePaths(graph).between(0, 1, known, 10_000);
            assertEquals(
                    List.copyOf(expected),
                    found.all().stream().map(ActivePath::variables).toList());
            assertTrue(found.complete());
            assertEquals(
                    expected.stream().findFirst(),
                    new ActivePaths(graph).shortest(0, 1, known).map(ActivePath::variables));
            paths += expected.size();
        }
        assertTrue(paths > 1000, "paths " + paths);
    }

    @Test
    void a_finding_that_is_explained_away_is_joined_through_its_collider() {
        BayesianNetwork network = FluAndStrep.network();
        Known x = Known.of(Findings.none().with(FluAndStrep.X, 1).with(FluAndStrep.U, 1));
        ActivePaths paths = new ActivePaths(CausalGraph.of(network));
        ActivePath path = paths.shortest(FluAndStrep.U, FluAndStrep.FLU, x).orElseThrow();
        assertEquals("u ← strep → x ← flu", path.in(network));
        assertEquals(List.of(Arrow.FROM_NEXT, Arrow.TO_NEXT, Arrow.FROM_NEXT), path.arrows());
        assertEquals(List.of(FluAndStrep.X), path.colliders());
        assertTrue(
                paths.shortest(FluAndStrep.U, FluAndStrep.FLU, Known.nothing()).isEmpty());
    }

    @Test
    void what_is_known_about_the_ends_does_not_count() {
        ActivePaths paths = new ActivePaths(CausalGraph.of(FluAndStrep.network()));
        Known both = Known.of(Findings.none().with(FluAndStrep.Z, 1).with(FluAndStrep.FLU, 1));
        assertEquals(
                1, paths.between(FluAndStrep.Z, FluAndStrep.FLU, both, 5).all().size());
    }

    @Test
    void a_grid_with_too_many_paths_gives_the_first_ones_and_says_that_it_stopped() {
        int side = 30;
        CausalGraph grid = CausalGraph.of(IntStream.range(0, side * side)
                .mapToObj(i -> IntStream.of(i % side == 0 ? -1 : i - 1, i - side)
                        .filter(parent -> parent >= 0)
                        .toArray())
                .toArray(int[][]::new));
        ActivePaths.Found found = new ActivePaths(grid).between(0, side * side - 1, Known.nothing(), 20);
        assertEquals(20, found.all().size());
        assertFalse(found.complete());
        assertTrue(found.all().stream().allMatch(path -> path.length() == 2 * side - 2));
        assertEquals(List.of(0, 1, 2), found.all().get(0).variables().subList(0, 3));
    }
}

package dev.because.symbolic.minimization.covering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.minimization.Budget;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllOptimaTest {
    private static Budget budget() {
        return Budget.of(Duration.ofSeconds(60));
    }

    @Test
    void listsAreThoseThatTryingAllSetsFinds() {
        for (int seed = 0; seed < 300; seed++) {
            CoveringProblem problem = RandomProblems.small(seed);
            List<List<Integer>> fewest = RandomProblems.fewest(problem);
            List<List<Integer>> cheapest = RandomProblems.cheapest(problem, fewest);
            int columns = fewest.get(0).size();
            AllOptima ofCount = AllOptima.ofCount(problem, columns, 100_000, budget());
            AllOptima ofBoth =
                    AllOptima.ofBoth(problem, columns, problem.secondaryOf(cheapest.get(0)), 100_000, budget());
            assertTrue(ofCount.complete() && ofBoth.complete());
            assertEquals(fewest.size(), ofCount.covers().size(), "seed " + seed);
            assertEquals(new HashSet<>(fewest), new HashSet<>(ofCount.covers()), "seed " + seed);
            assertEquals(cheapest.size(), ofBoth.covers().size(), "seed " + seed);
            assertEquals(new HashSet<>(cheapest), new HashSet<>(ofBoth.covers()), "seed " + seed);
        }
    }

    @Test
    void listThatIsCutOffSaysSo() {
        List<int[]> columns = List.of(new int[] {0}, new int[] {0}, new int[] {0}, new int[] {1}, new int[] {1});
        CoveringProblem problem = CoveringProblem.of(2, columns, new int[5]);
        AllOptima all = AllOptima.ofCount(problem, 2, 6, budget());
        assertEquals(
                List.of(List.of(0, 3), List.of(0, 4), List.of(1, 3), List.of(1, 4), List.of(2, 3), List.of(2, 4)),
                all.covers());
        assertTrue(all.complete());
        AllOptima some = AllOptima.ofCount(problem, 2, 5, budget());
        assertEquals(5, some.covers().size());
        assertFalse(some.complete());
    }

    @Test
    void listWithoutTimeSaysThatItIsNotComplete() {
        CoveringProblem problem = PrimeTable.random(8);
        assertFalse(
                AllOptima.ofCount(problem, 47, 100, Budget.of(Duration.ZERO)).complete());
    }
}

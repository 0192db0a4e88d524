package dev.because.symbolic.minimization.covering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.minimization.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoveringSolverTest {
    private static CoveringSolution solve(CoveringProblem problem) {
        return new CoveringSolver().solve(problem, Budget.of(Duration.ofSeconds(60)));
    }

    private static void assertProved(CoveringProblem problem, CoveringSolution solution, String name) {
        assertTrue(solution.columnsProved() && solution.secondaryProved(), name);
        assertTrue(
                solution.columnProof().isPresent() && solution.secondaryProof().isPresent(), name);
        assertBoundsHold(problem, solution, name);
    }

    /** It is a cover, and what proofs there are prove what is claimed. */
    private static void assertBoundsHold(CoveringProblem problem, CoveringSolution solution, String name) {
        assertTrue(problem.isCoveredBy(solution.columns()), name);
        assertEquals(problem.secondaryOf(solution.columns()), solution.secondary(), name);
        int columns = solution.columns().size();
        solution.columnProof().ifPresent(proof -> {
            long atLeast = ProofChecker.columnsAtLeast(problem, proof).orElseThrow();
            assertEquals(solution.columnsAtLeast(), atLeast, name);
        });
        solution.secondaryProof().ifPresent(proof -> {
            long atLeast =
                    ProofChecker.secondaryAtLeast(problem, proof, columns).orElseThrow();
            assertTrue(atLeast >= solution.secondaryAtLeast(), name);
        });
    }

    @Test
    void bestCoversOfSmallProblemsAreThoseThatTryingAllSetsFinds() {
        for (int seed = 0; seed < 500; seed++) {
            CoveringProblem problem = RandomProblems.small(seed);
            List<List<Integer>> fewest = RandomProblems.fewest(problem);
            List<List<Integer>> best = RandomProblems.cheapest(problem, fewest);
            CoveringSolution solution = solve(problem);
            assertTrue(best.contains(solution.columns()), "seed " + seed);
            assertProved(problem, solution, "seed " + seed);
        }
    }

    @Test
    void proofsOfMediumProblemsHold() {
        int branched = 0;
        for (int seed = 0; seed < 25; seed++) {
            CoveringProblem problem = RandomProblems.medium(seed);
            CoveringSolution solution = solve(problem);
            assertProved(problem, solution, "seed " + seed);
            branched += solution.secondaryProof().orElseThrow().leafCount() > 1 ? 1 : 0;
        }
        assertTrue(branched >= 5, "only " + branched + " proofs had to branch");
    }

    @Test
    void partsThatShareNoRowAddUp() {
        for (int seed = 0; seed < 60; seed++) {
            CoveringProblem one = RandomProblems.small(3 * seed);
            CoveringProblem two = RandomProblems.small(3 * seed + 1);
            CoveringProblem both = sideBySide(one, two);
            CoveringSolution solution = solve(both);
            assertEquals(
                    solve(one).columns().size() + solve(two).columns().size(),
                    solution.columns().size());
            assertEquals(solve(one).secondary() + solve(two).secondary(), solution.secondary());
            assertProved(both, solution, "seed " + seed);
        }
    }

    @Test
    void manyPartsThatEachNeedABranchAreProvedPartByPart() {
        CoveringProblem all = RandomProblems.medium(0);
        long columns = solve(all).columns().size();
        long secondary = solve(all).secondary();
        for (int seed = 1; seed < 12; seed++) {
            CoveringProblem next = RandomProblems.medium(seed);
            columns += solve(next).columns().size();
            secondary += solve(next).secondary();
            all = sideBySide(all, next);
        }
        CoveringSolution solution = solve(all);
        assertEquals(columns, solution.columns().size());
        assertEquals(secondary, solution.secondary());
        assertTrue(solution.columnsProved() && solution.secondaryProved());
        assertBoundsHold(all, solution, "all");
    }

    private static CoveringProblem sideBySide(CoveringProblem one, CoveringProblem two) {
        List<int[]> rowsOf = new ArrayList<>();
        int[] costs = new int[one.columnCount() + two.columnCount()];
        for (int column = 0; column < costs.length; column++) {
            int other = column - one.columnCount();
            if (other < 0) {
                rowsOf.add(one.rowsOf(column));
                costs[column] = one.secondaryOf(column);
            } else {
                int[] rows = two.rowsOf(other);
                for (int i = 0; i < rows.length; i++) {
                    rows[i] += one.rowCount();
                }
                rowsOf.add(rows);
                costs[column] = two.secondaryOf(other);
            }
        }
        return CoveringProblem.of(one.rowCount() + two.rowCount(), rowsOf, costs);
    }

    @Test
    void withoutTimeThereIsACoverAndABoundAllTheSame() {
        for (int seed = 0; seed < 100; seed++) {
            CoveringProblem problem = RandomProblems.medium(seed);
            CoveringSolution solution = new CoveringSolver().solve(problem, Budget.of(Duration.ZERO));
            assertTrue(solution.columnsAtLeast() <= solution.columns().size());
            assertTrue(solution.columnsAtLeast() > 1);
            assertBoundsHold(problem, solution, "seed " + seed);
        }
    }

    @Test
    void noColumnOfACoverCanBeLeftOut() {
        for (int seed = 0; seed < 100; seed++) {
            CoveringProblem problem = RandomProblems.medium(seed);
            List<Integer> cover = new CoveringSolver()
                    .solve(problem, Budget.of(Duration.ZERO))
                    .columns();
            for (Integer column : cover) {
                List<Integer> rest = new ArrayList<>(cover);
                rest.remove(column);
                assertTrue(!problem.isCoveredBy(rest), "seed " + seed + ", column " + column);
            }
        }
    }

    @Test
    void sameProblemHasSameAnswer() {
        CoveringProblem problem = RandomProblems.of(new Random(3), 70, 100, 0.06, 9);
        assertEquals(solve(problem), solve(problem));
    }

    @Test
    void nothingToCoverNeedsNoColumn() {
        CoveringSolution solution = solve(CoveringProblem.of(0, List.of(), new int[0]));
        assertEquals(List.of(), solution.columns());
        assertTrue(solution.columnsProved() && solution.secondaryProved());
    }

    @Test
    void rowThatNoColumnCoversIsNamed() {
        List<int[]> columns = List.of(new int[] {0}, new int[] {2});
        Exception thrown =
                assertThrows(IllegalArgumentException.class, () -> CoveringProblem.of(3, columns, new int[] {1, 1}));
        assertEquals("no column covers row 1", thrown.getMessage());
    }

    @Test
    void columnsMustAscendAndCostsMustNotBeNegative() {
        assertThrows(
                IllegalArgumentException.class, () -> CoveringProblem.of(2, List.of(new int[] {1, 0}), new int[] {1}));
        assertThrows(
                IllegalArgumentException.class, () -> CoveringProblem.of(2, List.of(new int[] {0, 2}), new int[] {1}));
        assertThrows(
                IllegalArgumentException.class, () -> CoveringProblem.of(1, List.of(new int[] {0}), new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> CoveringProblem.of(1, List.of(new int[] {0}), new int[] {}));
    }
}

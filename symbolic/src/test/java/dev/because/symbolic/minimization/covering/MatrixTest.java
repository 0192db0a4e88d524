package dev.because.symbolic.minimization.covering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static Matrix reduced(CoveringProblem problem) {
        Matrix matrix = new Matrix(problem, Objective.secondary(problem, problem.columnCount()));
        matrix.reduce();
        return matrix;
    }

    @Test
    void columnThatARowNeedsIsTakenAndWhatItMakesNeedlessGoes() {
        // Row 0 needs column 0; column 2 then covers no more than column 1, which costs less.
        CoveringProblem problem =
                CoveringProblem.of(3, List.of(new int[] {0, 1}, new int[] {2}, new int[] {1, 2}), new int[] {9, 2, 3});
        Matrix matrix = reduced(problem);
        assertTrue(matrix.isCovered());
        assertEquals(Set.of(0, 1), new HashSet<>(matrix.taken()));
    }

    @Test
    void ringIsACoreThatNothingReduces() {
        CoveringProblem problem = CoveringProblem.of(
                3, List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 2}), new int[] {1, 1, 1});
        assertEquals(3, reduced(problem).liveRows().length);
        assertEquals(3, reduced(problem).liveColumns().length);
    }

    @Test
    void costlierColumnStaysIfItCoversMore() {
        CoveringProblem problem = CoveringProblem.of(
                4,
                List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}, new int[] {0, 3}, new int[] {0, 1, 2}),
                new int[] {1, 1, 1, 1, 2});
        assertEquals(5, reduced(problem).liveColumns().length);
    }

    /** No pair that the definition calls dominated is left, and an optimum is. */
    @Test
    void nothingInACoreIsDominatedAndTheBestCoverIsStillThere() {
        for (int seed = 0; seed < 300; seed++) {
            CoveringProblem problem = RandomProblems.small(seed);
            Matrix matrix = reduced(problem);
            for (int row : matrix.liveRows()) {
                assertTrue(matrix.columnsOf().size(row) > 1, "seed " + seed);
                for (int other : matrix.liveRows()) {
                    assertTrue(row == other || !contains(matrix.columnsOf(), other, row), "seed " + seed);
                }
            }
            for (int column : matrix.liveColumns()) {
                for (int other : matrix.liveColumns()) {
                    boolean dearer = problem.secondaryOf(column) >= problem.secondaryOf(other);
                    assertTrue(column == other || !dearer || !contains(matrix.rowsOf(), other, column), "seed " + seed);
                }
            }
            Set<Integer> left = new HashSet<>(matrix.taken());
            for (int column : matrix.liveColumns()) {
                left.add(column);
            }
            List<List<Integer>> best = RandomProblems.cheapest(problem, RandomProblems.fewest(problem));
            assertTrue(best.stream().anyMatch(left::containsAll), "seed " + seed);
        }
    }

    private static boolean contains(SparseSets sets, int large, int small) {
        Set<Integer> members = new HashSet<>();
        for (int member : sets.copy(large)) {
            members.add(member);
        }
        for (int member : sets.copy(small)) {
            if (!members.contains(member)) {
                return false;
            }
        }
        return true;
    }
}

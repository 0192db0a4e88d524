package dev.because.symbolic.minimization.covering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
    private static final int MANY_STEPS = 100_000;

    private static double bound(LinearProgram program, Matrix matrix, Objective objective) {
        assertTrue(program.solve(1e6, MANY_STEPS));
        Proposal proposal = program.proposal(matrix);
        double sum = -proposal.surcharge() * (objective.limited() ? objective.allowed() - matrix.takenCount() : 0);
        for (double weight : proposal.weights()) {
            sum += weight;
        }
        return objective.costOf(matrix.taken()) + sum;
    }

    @Test
    void ringOfColumnsThatShareARowEachIsTakenByHalves() {
        for (int size = 3; size < 30; size++) {
            List<int[]> rowsOf = new ArrayList<>();
            for (int column = 0; column < size - 1; column++) {
                rowsOf.add(new int[] {column, column + 1});
            }
            rowsOf.add(new int[] {0, size - 1});
            CoveringProblem problem = CoveringProblem.of(size, rowsOf, new int[size]);
            Objective count = Objective.count(problem);
            Matrix matrix = new Matrix(problem, count);
            assertEquals(size / 2.0, bound(LinearProgram.of(matrix, count), matrix, count), 1e-3);
        }
    }

    /** Both bounds are of the same branch, but only one begins at x = 0. */
    @Test
    void goingOnInABranchGivesWhatBeginningThereGives() {
        int compared = 0;
        for (int seed = 0; seed < 60; seed++) {
            CoveringProblem problem = RandomProblems.medium(seed);
            for (Objective objective : List.of(Objective.count(problem), Objective.secondary(problem, 30))) {
                Matrix matrix = new Matrix(problem, objective);
                matrix.reduce();
                if (matrix.isCovered()) {
                    continue;
                }
                LinearProgram program = LinearProgram.of(matrix, objective);
                assertTrue(program.solve(1e6, MANY_STEPS));
                int column = program.branchingColumn(matrix, 1_000_000);
                Matrix with = new Matrix(matrix);
                with.choose(column);
                matrix.exclude(column);
                for (Matrix branch : List.of(with, matrix)) {
                    branch.reduce();
                    if (branch.emptyRow() < 0 && !branch.isCovered()) {
                        double cold = bound(LinearProgram.of(branch, objective), branch, objective);
                        assertEquals(cold, bound(program.in(branch), branch, objective), 1e-3, "seed " + seed);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 100, compared + " branches");
    }

    @Test
    void noColumnIsWorthMoreThanItCosts() {
        for (int seed = 0; seed < 60; seed++) {
            CoveringProblem problem = RandomProblems.medium(seed);
            Objective secondary = Objective.secondary(problem, 25);
            Matrix matrix = new Matrix(problem, secondary);
            LinearProgram program = LinearProgram.of(matrix, secondary);
            for (int steps = 0; steps < 40; steps++) {
                program.solve(1e6, 3);
                Proposal proposal = program.proposal(matrix);
                for (int column = 0; column < problem.columnCount(); column++) {
                    double worth = -proposal.surcharge();
                    for (int row : problem.rowsOf(column)) {
                        worth += proposal.weights()[row];
                    }
                    assertTrue(worth <= problem.secondaryOf(column) + 1e-6, "seed " + seed);
                }
            }
        }
    }
}

package dev.because.symbolic.minimization.covering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.minimization.Budget;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sat4j.core.Vec;
import org.sat4j.core.VecInt;
import org.sat4j.pb.IPBSolver;
import org.sat4j.pb.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

/** What the search calls best, a pseudo-Boolean solver can reach and cannot better. */
class OtherSolverTest {
    @Test
    void anotherSolverFindsNoBetterCover() throws TimeoutException {
        for (int seed = 100; seed < 115; seed++) {
            Random random = new Random(seed);
            CoveringProblem problem = RandomProblems.of(random, 30, 40, 0.06 + 0.06 * random.nextDouble(), 9);
            CoveringSolution solution = new CoveringSolver().solve(problem, Budget.of(Duration.ofSeconds(60)));
            int columns = solution.columns().size();
            long cost = solution.secondary();
            assertEquals(cost, solution.secondaryAtLeast());
            assertTrue(exists(problem, columns, cost), "seed " + seed);
            assertFalse(exists(problem, columns - 1, 1_000_000), "seed " + seed + ": fewer");
            assertFalse(exists(problem, columns, cost - 1), "seed " + seed + ": cheaper");
        }
    }

    private static boolean exists(CoveringProblem problem, int columns, long cost) throws TimeoutException {
        IPBSolver solver = SolverFactory.newDefault();
        solver.newVar(problem.columnCount());
        solver.setTimeout(60);
        VecInt variables = new VecInt();
        Vec<BigInteger> costs = new Vec<>();
        for (int column = 0; column < problem.columnCount(); column++) {
            variables.push(column + 1);
            costs.push(BigInteger.valueOf(problem.secondaryOf(column)));
        }
        try {
            for (int row = 0; row < problem.rowCount(); row++) {
                VecInt clause = new VecInt();
                for (int column : problem.columnsOf(row)) {
                    clause.push(column + 1);
                }
                solver.addClause(clause);
            }
            solver.addAtMost(variables, columns);
            solver.addPseudoBoolean(variables, costs, false, BigInteger.valueOf(cost));
            return solver.isSatisfiable();
        } catch (ContradictionException e) {
            return false;
        }
    }
}

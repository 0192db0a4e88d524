package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the best cover and proves it, in two searches: first the fewest columns, then the least secondary cost with those. */
public final class CoveringSolver {
    /** How much of the time left the number of columns may use. */
    private static final double SHARE = 0.7;

    /**
     * The best cover; when the budget is over, the best so far with the bounds so far.
     *
     * @param problem what to cover
     * @param budget how long to search
     */
    public CoveringSolution solve(CoveringProblem problem, Budget budget) {
        Objective count = Objective.count(problem);
        long left = Math.max(0, budget.deadline() - System.nanoTime());
        Search first = new Search(
                problem, count, greedy(problem, count), budget.atMost(Duration.ofNanos((long) (left * SHARE))));
        first.run();
        Objective secondary = Objective.secondary(problem, first.best().size());
        Search second = new Search(problem, secondary, first.best(), budget);
        second.run();
        return new CoveringSolution(
                second.best(), second.value(), (int) first.bound(), second.bound(), first.proof(), second.proof());
    }

    private static List<Integer> greedy(CoveringProblem problem, Objective objective) {
        Matrix matrix = new Matrix(problem, objective);
        matrix.reduce();
        int[] rows = matrix.liveRows();
        int[] columns = matrix.liveColumns();
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return new ArrayList<>(
                new Rounding(problem, objective).cover(matrix, rows, ones, columns, new double[columns.length], 0));
    }
}

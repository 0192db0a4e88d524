package dev.because.symbolic.minimization.covering;

import java.util.Arrays;

/**
 * What a phase of the search makes small: first the number of columns, then the secondary cost of covers of at most
 * {@code allowed} columns. A bound on the latter takes a surcharge on every column that the cover may have no more than
 * {@code allowed} of (Lagrange's multiplier of that condition).
 *
 * @param costs of each column
 * @param ties of each column: of two that cover the same at the same cost, the one with less here is kept
 * @param allowed the most columns a cover may have
 * @param limited whether that is a condition at all
 */
record Objective(int[] costs, int[] ties, int allowed, boolean limited) {
    static Objective count(CoveringProblem problem) {
        int[] ones = new int[problem.columnCount()];
        Arrays.fill(ones, 1);
        return new Objective(ones, secondaries(problem), 0, false);
    }

    static Objective secondary(CoveringProblem problem, int allowed) {
        return new Objective(secondaries(problem), new int[problem.columnCount()], allowed, true);
    }

    private static int[] secondaries(CoveringProblem problem) {
        int[] costs = new int[problem.columnCount()];
        Arrays.setAll(costs, problem::secondaryOf);
        return costs;
    }

    long costOf(Iterable<Integer> columns) {
        long cost = 0;
        for (int column : columns) {
            cost += costs[column];
        }
        return cost;
    }

    /** Whether a cover may have so many columns. */
    boolean allows(int columns) {
        return !limited || columns <= allowed;
    }
}

package dev.because.symbolic.minimization.covering;

import java.util.Arrays;

/**
 * What some relaxation of a problem says, in the arithmetic of floating point: to be made exact by {@link Weights} and
 * made whole by {@link Rounding}.
 *
 * @param weights of each row of the problem
 * @param surcharge on each column
 * @param values of each column of the problem, how much of it is taken
 */
record Proposal(double[] weights, double surcharge, double[] values) {
    /**
     * Weighs row after row, those in few columns first, with all that its columns have left of their costs. Where no column
     * has two of these rows, that is a set of independent rows.
     */
    static Proposal ascending(Matrix matrix, Objective objective) {
        SparseSets columnsOf = matrix.columnsOf();
        double[] left = new double[objective.costs().length];
        Arrays.setAll(left, column -> objective.costs()[column]);
        int[] rows = matrix.liveRows();
        long[] order = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            order[i] = (long) neighbours(matrix, rows[i]) << 32 | rows[i];
        }
        Arrays.sort(order);
        double[] weights = new double[matrix.rowCount()];
        for (long entry : order) {
            int row = (int) entry;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < columnsOf.size(row); i++) {
                least = Math.min(least, left[columnsOf.member(row, i)]);
            }
            weights[row] = least;
            for (int i = 0; i < columnsOf.size(row); i++) {
                left[columnsOf.member(row, i)] -= least;
            }
        }
        return new Proposal(weights, 0, new double[left.length]);
    }

    private static int neighbours(Matrix matrix, int row) {
        int neighbours = 0;
        for (int i = 0; i < matrix.columnsOf().size(row); i++) {
            neighbours += matrix.rowsOf().size(matrix.columnsOf().member(row, i));
        }
        return neighbours;
    }
}

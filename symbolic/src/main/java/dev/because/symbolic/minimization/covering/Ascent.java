package dev.because.symbolic.minimization.covering;

import java.util.Arrays;

/**
 * Dual ascent: weighs row after row, those with few neighbours first, with all that its columns have left of their costs.
 * Where no column has two of the rows that weigh something, those are a set of independent rows.
 */
final class Ascent {
    private Ascent() {}

    /** From nothing. */
    static Proposal of(Matrix matrix, Objective objective) {
        int columnCount = objective.costs().length;
        return from(matrix, objective, new Proposal(new double[matrix.rowCount()], 0, new double[columnCount]));
    }

    /** From other weights, which are lowered first where a column is worth more than it costs. */
    static Proposal from(Matrix matrix, Objective objective, Proposal start) {
        int[] rows = matrix.liveRows();
        int[] columns = matrix.liveColumns();
        double[] weights = start.weights().clone();
        double[] left = new double[objective.costs().length];
        double[] factors = new double[weights.length];
        Arrays.fill(factors, 1);
        for (int column : columns) {
            double cost = objective.costs()[column] + start.surcharge();
            double worth = worth(matrix, column, weights);
            for (int i = 0; worth > cost && i < matrix.rowsOf().size(column); i++) {
                int row = matrix.rowsOf().member(column, i);
                factors[row] = Math.min(factors[row], cost / worth);
            }
        }
        for (int row : rows) {
            weights[row] *= factors[row];
        }
        for (int column : columns) {
            left[column] = objective.costs()[column] + start.surcharge() - worth(matrix, column, weights);
        }
        for (int row : byNeighbours(matrix, rows)) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < matrix.columnsOf().size(row); i++) {
                least = Math.min(least, left[matrix.columnsOf().member(row, i)]);
            }
            if (least > 0) {
                weights[row] += least;
                for (int i = 0; i < matrix.columnsOf().size(row); i++) {
                    left[matrix.columnsOf().member(row, i)] -= least;
                }
            }
        }
        return new Proposal(weights, start.surcharge(), start.values());
    }

    private static double worth(Matrix matrix, int column, double[] weights) {
        double worth = 0;
        for (int i = 0; i < matrix.rowsOf().size(column); i++) {
            worth += weights[matrix.rowsOf().member(column, i)];
        }
        return worth;
    }

    private static int[] byNeighbours(Matrix matrix, int[] rows) {
        long[] order = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            long neighbours = 0;
            for (int k = 0; k < matrix.columnsOf().size(rows[i]); k++) {
                neighbours += matrix.rowsOf().size(matrix.columnsOf().member(rows[i], k));
            }
            order[i] = neighbours << 32 | rows[i];
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(entry -> (int) entry).toArray();
    }
}

package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.Budget;
import java.util.Arrays;
import java.util.List;

/**
 * What the linear relaxation says of a matrix.
 *
 * @param rows the matrix's rows
 * @param weights of each of them
 * @param columns the matrix's columns
 * @param values of each of them how much is taken
 * @param surcharge on each column
 */
record Relaxation(Objective objective, int[] rows, double[] weights, int[] columns, double[] values, double surcharge) {
    private static final int STEPS = 64;

    /** @param value what the best cover known costs: a bound that reaches it is enough */
    static Relaxation of(Matrix matrix, Objective objective, long value, Budget budget) {
        int[] rows = matrix.liveRows();
        int[] columns = matrix.liveColumns();
        int[] indexes = new int[columns.length == 0 ? 0 : columns[columns.length - 1] + 1];
        double[] costs = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            indexes[columns[i]] = i;
            costs[i] = objective.costs()[columns[i]];
        }
        int[][] columnsOf = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            columnsOf[i] = matrix.columnsOf().copy(rows[i]);
            for (int k = 0; k < columnsOf[i].length; k++) {
                columnsOf[i][k] = indexes[columnsOf[i][k]];
            }
        }
        long spent = objective.costOf(matrix.taken());
        int taken = matrix.taken().size();
        int allowed = objective.limited() ? Math.max(0, objective.allowed() - taken) : -1;
        LinearProgram program = new LinearProgram(columnsOf, costs, allowed);
        double enough = value - 1 - spent + 1e-2;
        do {
            program.solve(enough, STEPS);
        } while (!program.isDone() && !budget.isOver());
        return new Relaxation(objective, rows, program.weights(), columns, program.values(), program.surcharge());
    }

    Weights weights(CoveringProblem problem, Matrix matrix) {
        return Weights.of(problem, objective, matrix, rows, weights, surcharge);
    }

    List<Integer> round(Rounding rounding, Matrix matrix) {
        return rounding.cover(matrix, rows, weights, columns, values, surcharge);
    }

    /** A live column taken in part, and with many rows. */
    int branchingColumn(Matrix matrix) {
        int best = -1;
        double most = -1;
        for (int column : matrix.liveColumns()) {
            double value = values[Arrays.binarySearch(columns, column)];
            double score = (Math.min(value, 1 - value) + 0.01) * matrix.rowsOf().size(column);
            if (score > most) {
                most = score;
                best = column;
            }
        }
        return best;
    }
}

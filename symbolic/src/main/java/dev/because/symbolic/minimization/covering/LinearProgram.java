package dev.because.symbolic.minimization.covering;

import java.util.Arrays;

/**
 * The linear relaxation of a covering problem by the dual simplex method on a condensed tableau: x at least 0, the columns
 * of a row at least 1 together, and, if limited, all columns at most so many together. The basis to start with is x = 0, which
 * costs nothing and covers nothing; every step covers more and costs more, so that it may stop anywhere with a valid bound.
 * Costs are lowered by a trifle each, which breaks ties (and is on the safe side). (Lemke, "The dual method of solving the
 * linear programming problem", 1954.)
 */
final class LinearProgram {
    private static final double TINY = 1e-9;
    private static final double PIVOT = 1e-7;

    private final int rowCount;
    private final int columnCount;
    private final boolean limited;
    /** Each basic variable as constant (last entry) plus multiples of the nonbasic ones. */
    private final double[][] tableau;
    /** The objective likewise. */
    private final double[] costs;
    /** Variables: 0.. are columns, columnCount.. the rows' surpluses, then the limit's slack. */
    private final int[] basic;

    private final int[] nonbasic;
    private final int[] entries;
    private boolean done;

    /**
     * @param columnsOf of each row, its columns
     * @param costs of each column, above 0
     * @param allowed how many columns together, or negative for any
     */
    LinearProgram(int[][] columnsOf, double[] costs, int allowed) {
        rowCount = columnsOf.length;
        columnCount = costs.length;
        limited = allowed >= 0;
        tableau = new double[rowCount + (limited ? 1 : 0)][columnCount + 1];
        for (int row = 0; row < rowCount; row++) {
            for (int column : columnsOf[row]) {
                tableau[row][column] = 1;
            }
            tableau[row][columnCount] = -1;
        }
        if (limited) {
            Arrays.fill(tableau[rowCount], -1);
            tableau[rowCount][columnCount] = allowed;
        }
        this.costs = Arrays.copyOf(costs, columnCount + 1);
        for (int column = 0; column < columnCount; column++) {
            double trifle = 1e-6 * (0.5 + 0.5 * ((column * 0x9E3779B9L & 0xFFFF) / 65536.0));
            this.costs[column] = Math.max(0, costs[column] - trifle);
        }
        basic = new int[tableau.length];
        Arrays.setAll(basic, row -> columnCount + row);
        nonbasic = new int[columnCount];
        Arrays.setAll(nonbasic, column -> column);
        entries = new int[columnCount + 1];
    }

    /** Goes on until the bound is above {@code enough}, nothing better is left, or so many steps are done. */
    void solve(double enough, int steps) {
        for (int step = 0; step < steps && bound() <= enough; step++) {
            int row = leaving();
            if (row < 0) {
                done = true;
                return;
            }
            int column = entering(tableau[row]);
            if (column < 0) {
                done = true;
                push(row, enough);
                return;
            }
            pivot(row, column);
        }
        done |= bound() > enough;
    }

    /** No x keeps the limit: the multipliers that show it may grow without end, so they grow until they are enough. */
    private void push(int row, double enough) {
        double[] shortage = tableau[row];
        double lack = -shortage[columnCount];
        double factor = (enough + 1 - bound()) / lack;
        for (int i = 0; i < columnCount; i++) {
            costs[i] -= factor * Math.min(0, shortage[i]);
        }
        costs[columnCount] += factor * lack;
    }

    private int leaving() {
        int best = -1;
        double most = -1e-7;
        for (int row = 0; row < tableau.length; row++) {
            double value = tableau[row][columnCount];
            if (value < most) {
                most = value;
                best = row;
            }
        }
        return best;
    }

    private int entering(double[] row) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < columnCount; i++) {
            if (row[i] > PIVOT) {
                least = Math.min(least, (costs[i] + TINY) / row[i]);
            }
        }
        int best = -1;
        double steepest = 0;
        for (int i = 0; i < columnCount; i++) {
            if (row[i] > steepest && row[i] > PIVOT && costs[i] / row[i] <= least) {
                steepest = row[i];
                best = i;
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double[] pivotRow = tableau[row];
        double inverse = 1 / pivotRow[column];
        int count = 0;
        for (int i = 0; i <= columnCount; i++) {
            if (i == column) {
                pivotRow[i] = inverse;
            } else if (Math.abs(pivotRow[i]) > 1e-12) {
                pivotRow[i] *= -inverse;
                entries[count++] = i;
            } else {
                pivotRow[i] = 0;
            }
        }
        for (int other = 0; other < tableau.length; other++) {
            if (other != row) {
                eliminate(tableau[other], pivotRow, column, count, inverse);
            }
        }
        eliminate(costs, pivotRow, column, count, inverse);
        for (int i = 0; i < columnCount; i++) {
            if (costs[i] < 0) {
                costs[i] = 0;
            }
        }
        int leaves = basic[row];
        basic[row] = nonbasic[column];
        nonbasic[column] = leaves;
    }

    private void eliminate(double[] line, double[] pivotRow, int column, int count, double inverse) {
        double factor = line[column];
        if (factor == 0) {
            return;
        }
        if (2 * count > columnCount) {
            line[column] = 0;
            for (int i = 0; i <= columnCount; i++) {
                line[i] += factor * pivotRow[i];
            }
        } else {
            for (int k = 0; k < count; k++) {
                line[entries[k]] += factor * pivotRow[entries[k]];
            }
        }
        line[column] = factor * inverse;
    }

    /** What every x costs at least. */
    double bound() {
        return costs[columnCount];
    }

    /** Whether the bound is enough or the best. */
    boolean isDone() {
        return done;
    }

    /** Of each row its multiplier: no column's multipliers sum up to more than its cost and the surcharge. */
    double[] weights() {
        double[] weights = new double[rowCount];
        for (int i = 0; i < columnCount; i++) {
            int row = nonbasic[i] - columnCount;
            if (row >= 0 && row < rowCount) {
                weights[row] = costs[i];
            }
        }
        return weights;
    }

    /** The multiplier of the limit. */
    double surcharge() {
        for (int i = 0; i < columnCount; i++) {
            if (nonbasic[i] == columnCount + rowCount) {
                return costs[i];
            }
        }
        return 0;
    }

    /** Of each column how much of it is taken. */
    double[] values() {
        double[] values = new double[columnCount];
        for (int row = 0; row < basic.length; row++) {
            if (basic[row] < columnCount) {
                values[basic[row]] = tableau[row][columnCount];
            }
        }
        return values;
    }
}

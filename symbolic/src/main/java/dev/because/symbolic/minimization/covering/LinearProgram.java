package dev.because.symbolic.minimization.covering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The linear relaxation of what a matrix has left: x at least 0, the columns of a row at least 1 together and, if the objective
 * says so, all columns at most so many together; by the dual simplex method on a condensed {@link Tableau}. The basis to start
 * with is x = 0, which costs nothing and covers nothing; every step covers more and costs more, so that it may stop anywhere
 * with a valid bound. In a branch of the search it goes on from where it was. (Lemke, "The dual method of solving the linear
 * programming problem", 1954; Forrest and Goldfarb, "Steepest-edge simplex algorithms for linear programming", 1992.)
 */
final class LinearProgram {
    /** What each cost is lowered by at most: it breaks ties, and is on the safe side. */
    private static final double TRIFLE = 1e-6;

    private static final int CANDIDATES = 4;
    private static final int TRIAL_STEPS = 8;
    /** What a branch gains at least for comparison. */
    private static final double SOME = 1e-4;

    private final int columnCount;
    private final int rowCount;
    private final Tableau tableau;

    private LinearProgram(int columnCount, int rowCount, Tableau tableau) {
        this.columnCount = columnCount;
        this.rowCount = rowCount;
        this.tableau = tableau;
    }

    /** The program of a matrix. Its variables are the problem's columns, then its rows' surpluses, then the limit's slack. */
    static LinearProgram of(Matrix matrix, Objective objective) {
        int[] rows = matrix.liveRows();
        int[] columns = matrix.liveColumns();
        int columnCount = objective.costs().length;
        double[] costs = new double[columns.length + 1];
        int[] indexes = new int[columnCount];
        for (int i = 0; i < columns.length; i++) {
            indexes[columns[i]] = i;
            double trifle = TRIFLE * (1 + (columns[i] * 0x9E3779B9L & 0xFFFF) / 65536.0) / 2;
            costs[i] = Math.max(0, objective.costs()[columns[i]] - trifle);
        }
        costs[columns.length] = objective.costOf(matrix.taken());
        int lines = rows.length + (objective.limited() ? 1 : 0);
        double[][] entries = new double[lines][columns.length + 1];
        int[] basic = new int[lines];
        for (int i = 0; i < rows.length; i++) {
            basic[i] = columnCount + rows[i];
            for (int column : matrix.columnsOf().copy(rows[i])) {
                entries[i][indexes[column]] = 1;
            }
            entries[i][columns.length] = -1;
        }
        if (objective.limited()) {
            basic[rows.length] = columnCount + matrix.rowCount();
            Arrays.fill(entries[rows.length], -1);
            entries[rows.length][columns.length] = objective.allowed() - matrix.takenCount();
        }
        return new LinearProgram(columnCount, matrix.rowCount(), new Tableau(entries, costs, basic, columns));
    }

    /** The same program where the matrix has since taken columns and lost columns and rows. */
    LinearProgram in(Matrix matrix) {
        boolean[] taken = new boolean[columnCount];
        for (int column : matrix.taken()) {
            taken[column] = true;
        }
        return new LinearProgram(columnCount, rowCount, tableau.restricted(variable -> {
            if (variable < columnCount) {
                return matrix.hasColumn(variable)
                        ? Tableau.State.FREE
                        : taken[variable] ? Tableau.State.ONE : Tableau.State.ZERO;
            }
            return variable == columnCount + rowCount || matrix.hasRow(variable - columnCount)
                    ? Tableau.State.FREE
                    : Tableau.State.UNBOUNDED;
        }));
    }

    /** Goes on until the bound is above {@code enough}, nothing better is left, or so many steps are done. */
    boolean solve(double enough, int steps) {
        return tableau.solve(enough, steps);
    }

    /** Its multipliers and its solution; what a row weighs that is covered with another one, that one weighs. */
    Proposal proposal(Matrix matrix) {
        double[] weights = new double[rowCount];
        double[] surcharge = new double[1];
        tableau.forEachPrice((variable, price) -> {
            if (variable == columnCount + rowCount) {
                surcharge[0] = price;
            } else if (variable >= columnCount) {
                int row = matrix.representativeOfRow(variable - columnCount);
                if (matrix.hasRow(row)) {
                    weights[row] += price;
                }
            }
        });
        double[] values = new double[columnCount];
        tableau.forEachValue((variable, value) -> {
            if (variable < columnCount) {
                values[variable] = value;
            }
        });
        return new Proposal(weights, surcharge[0], values);
    }

    /** How many numbers the program of a matrix would hold. */
    static long sizeOf(Matrix matrix) {
        return (long) matrix.liveRows().length * matrix.liveColumns().length;
    }

    /** How many numbers it holds. */
    long size() {
        return tableau.size();
    }

    /**
     * The column of the matrix for which both branches get dearest, of those for which they look so, in some steps each
     * (strong branching: Applegate, Bixby, Chvatal and Cook, 1995).
     */
    int branchingColumn(Matrix matrix, double enough) {
        List<Candidate> candidates = new ArrayList<>();
        for (int column : matrix.liveColumns()) {
            candidates.add(new Candidate(column, 1e-9 * matrix.rowsOf().size(column) + tableau.penalty(column)));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::column));
        Candidate best = candidates.get(0);
        double most = 0;
        for (Candidate candidate : candidates.subList(0, Math.min(CANDIDATES, candidates.size()))) {
            double with = gain(candidate.column, Tableau.State.ONE, enough);
            double without = gain(candidate.column, Tableau.State.ZERO, enough);
            double score = Math.max(with, SOME) * Math.max(without, SOME);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best.column;
    }

    private double gain(int column, Tableau.State state, double enough) {
        Tableau trial = tableau.restricted(variable -> variable == column ? state : Tableau.State.FREE);
        trial.solve(enough, TRIAL_STEPS);
        return Math.min(trial.bound(), enough) - tableau.bound();
    }

    private record Candidate(int column, double score) {}
}

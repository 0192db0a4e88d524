package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.covering.CoveringProof.WeighedRow;
import dev.because.symbolic.minimization.covering.CoveringProof.Weighing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Whole-numbered weights of a problem's rows at one place of the search, so that no column that may still be taken there is
 * worth more than it costs: an exact bound, whatever the arithmetic was that proposed the weights.
 */
final class Weights {
    /** Fine enough for sums of some ten thousand weights, coarse enough not to overflow. */
    private static final long FINE = 1L << 24;

    private final CoveringProblem problem;
    private final Objective objective;
    private final long unit;
    private final long surcharge;
    private final long[] weights;
    private final int[] chosen;
    private final long sum;

    private Weights(
            CoveringProblem problem, Objective objective, long unit, long surcharge, long[] weights, int[] chosen) {
        this.problem = problem;
        this.objective = objective;
        this.unit = unit;
        this.surcharge = surcharge;
        this.weights = weights;
        this.chosen = chosen;
        long total = objective.limited() ? -objective.allowed() * surcharge : 0;
        for (long weight : weights) {
            total += weight;
        }
        for (int column : chosen) {
            total += cost(column);
        }
        this.sum = total;
    }

    /** The proposed weights, rounded down, and lowered further where a column is worth too much. */
    static Weights of(CoveringProblem problem, Objective objective, Matrix matrix, Proposal proposal) {
        long surcharge = (long) Math.ceil(proposal.surcharge() * FINE);
        long[] weights = new long[problem.rowCount()];
        for (int row : matrix.liveRows()) {
            weights[row] = (long) Math.floor(proposal.weights()[row] * FINE);
        }
        for (int column : matrix.liveColumns()) {
            SparseSets sets = matrix.rowsOf();
            long excess = -objective.costs()[column] * FINE - surcharge;
            for (int i = 0; i < sets.size(column); i++) {
                excess += weights[sets.member(column, i)];
            }
            for (int i = 0; excess > 0; i++) {
                int row = sets.member(column, i);
                long less = Math.min(excess, weights[row]);
                weights[row] -= less;
                excess -= less;
            }
        }
        addForced(objective, matrix, weights, FINE, surcharge);
        return new Weights(
                problem, objective, FINE, surcharge, weights, matrix.chosen().toArray());
    }

    /** What the columns taken so far cost, where nothing is left to cover, or more than allowed are taken. */
    static Weights ofTaken(CoveringProblem problem, Objective objective, Matrix matrix, long atLeast) {
        int taken = matrix.takenCount();
        long surcharge = objective.allows(taken) ? 0 : Math.max(0, atLeast);
        long[] weights = new long[problem.rowCount()];
        addForced(objective, matrix, weights, 1, surcharge);
        return new Weights(
                problem, objective, 1, surcharge, weights, matrix.chosen().toArray());
    }

    /** A row that nothing covers any more, so that it may weigh whatever is needed. */
    static Weights ofEmptyRow(CoveringProblem problem, Objective objective, Matrix matrix, long atLeast) {
        long[] weights = new long[problem.rowCount()];
        addForced(objective, matrix, weights, 1, 0);
        weights[matrix.emptyRow()] = Math.max(1, atLeast);
        return new Weights(problem, objective, 1, 0, weights, matrix.chosen().toArray());
    }

    private static void addForced(Objective objective, Matrix matrix, long[] weights, long unit, long surcharge) {
        for (int i = 0; i < matrix.forcedRows().size(); i++) {
            int column = matrix.forcedColumns().get(i);
            weights[matrix.forcedRows().get(i)] = objective.costs()[column] * unit + surcharge;
        }
    }

    private long cost(int column) {
        return objective.costs()[column] * unit + surcharge;
    }

    private long worth(int column) {
        long worth = 0;
        for (int row : problem.rows(column)) {
            worth += weights[row];
        }
        return worth;
    }

    /** What every cover costs at least, here. */
    long bound() {
        return -Math.floorDiv(-sum, unit);
    }

    /** What every cover with this column costs at least, here. */
    long boundWith(int column) {
        return -Math.floorDiv(-(sum - worth(column) + cost(column)), unit);
    }

    /** The same, where this column is taken. */
    Weights with(int column) {
        long[] rest = weights.clone();
        for (int row : problem.rows(column)) {
            rest[row] = 0;
        }
        int[] more = Arrays.copyOf(chosen, chosen.length + 1);
        more[chosen.length] = column;
        return new Weights(problem, objective, unit, surcharge, rest, more);
    }

    /** As a proof, with the columns that must lack for it to hold. */
    Argument argument() {
        List<WeighedRow> rows = new ArrayList<>();
        long[] worths = new long[problem.columnCount()];
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                rows.add(new WeighedRow(row, weights[row]));
                for (int column : problem.columns(row)) {
                    worths[column] += weights[row];
                }
            }
        }
        BitSet lacking = new BitSet();
        for (int column = 0; column < worths.length; column++) {
            if (worths[column] > cost(column)) {
                lacking.set(column);
            }
        }
        for (int column : chosen) {
            lacking.clear(column);
        }
        return new Argument(new Weighing(rows, unit, surcharge), lacking, 1);
    }
}

package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Branch and bound, depth first: reduce, bound by the linear relaxation, leave out every column with which the bound would
 * reach the best cover known, branch on a column that the relaxation takes in part. (Coudert, "On solving covering problems",
 * 1996; the limit bound theorem there is the leaving out.)
 */
final class Search {
    private static final long MOST_LEAVES = 10_000;

    private final CoveringProblem problem;
    private final Objective objective;
    private final Budget budget;
    private final Rounding rounding;
    private List<Integer> best;
    private long value;
    private long rootBound;
    private Optional<CoveringProof> proof = Optional.empty();
    private boolean interrupted;
    private boolean proving = true;
    int nodes;

    /** @param best a cover to start with, which the objective allows */
    Search(CoveringProblem problem, Objective objective, List<Integer> best, Budget budget) {
        this.problem = problem;
        this.objective = objective;
        this.budget = budget;
        this.best = best;
        this.value = objective.costOf(best);
        this.rounding = new Rounding(problem, objective);
    }

    /** Searches until the best cover is proved or the budget is over. */
    void run() {
        Optional<Argument> argument = node(new Matrix(problem, objective));
        if (!interrupted) {
            rootBound = value;
            proof = argument.map(Argument::proof);
        }
    }

    List<Integer> best() {
        return best;
    }

    long value() {
        return value;
    }

    long bound() {
        return rootBound;
    }

    Optional<CoveringProof> proof() {
        return proof;
    }

    /** What was left out at a place because of a bound. */
    private record Exclusion(BitSet columns, Weights weights) {}

    private Optional<Argument> node(Matrix matrix) {
        boolean root = nodes++ == 0;
        matrix.reduce();
        if (matrix.emptyRow() >= 0) {
            return argument(Weights.ofEmptyRow(problem, objective, matrix, value));
        }
        if (matrix.isCovered()) {
            offer(rounding.irredundant(matrix.taken()));
            Weights weights = Weights.ofTaken(problem, objective, matrix, value);
            remember(root, weights);
            return argument(weights);
        }
        if (interrupted || budget.isOver() && !root) {
            interrupted = true;
            return Optional.empty();
        }
        Relaxation relaxation = Relaxation.of(matrix, objective, value, budget);
        Weights weights = relaxation.weights(problem, matrix);
        offer(relaxation.round(rounding, matrix));
        remember(root, weights);
        if (weights.bound() >= value) {
            return argument(weights);
        }
        BitSet excluded = new BitSet();
        for (int column : matrix.liveColumns()) {
            if (weights.boundWith(column) >= value) {
                excluded.set(column);
            }
        }
        BitSet withStandIns = standIns(matrix, excluded);
        excluded.stream().forEach(matrix::exclude);
        matrix.reduce();
        Optional<Argument> rest = matrix.emptyRow() >= 0 || matrix.isCovered()
                ? node(matrix)
                : branch(matrix, relaxation.branchingColumn(matrix));
        return rest.flatMap(argument -> keep(
                argument.discharge(withStandIns, column -> weights.with(column).argument())));
    }

    private Optional<Argument> branch(Matrix matrix, int column) {
        BitSet one = new BitSet();
        one.set(column);
        BitSet excluded = standIns(matrix, one);
        Matrix chosen = new Matrix(matrix);
        chosen.choose(column);
        Optional<Argument> with = node(chosen);
        if (interrupted) {
            return Optional.empty();
        }
        matrix.exclude(column);
        Optional<Argument> without = node(matrix);
        if (with.isEmpty() || without.isEmpty()) {
            return Optional.empty();
        }
        return keep(without.get().discharge(excluded, ignored -> with.get()));
    }

    /** These columns, and all those that one of them stands in for: a bound with one of them is a bound with those. */
    private static BitSet standIns(Matrix matrix, BitSet columns) {
        int[] representatives = matrix.representatives();
        BitSet all = new BitSet();
        for (int column = 0; column < representatives.length; column++) {
            if (columns.get(representatives[column])) {
                all.set(column);
            }
        }
        return all;
    }

    private void offer(List<Integer> cover) {
        long cost = objective.costOf(cover);
        if (cost < value && objective.allows(cover.size())) {
            value = cost;
            best = new ArrayList<>(cover);
        }
    }

    private void remember(boolean root, Weights weights) {
        if (root) {
            rootBound = Math.max(0, Math.min(value, weights.bound()));
            proof = Optional.of(weights.argument().proof());
        }
    }

    private Optional<Argument> argument(Weights weights) {
        return proving ? Optional.of(weights.argument()) : Optional.empty();
    }

    private Optional<Argument> keep(Argument argument) {
        if (argument.leaves() > MOST_LEAVES) {
            proving = false;
        }
        return proving ? Optional.of(argument) : Optional.empty();
    }
}

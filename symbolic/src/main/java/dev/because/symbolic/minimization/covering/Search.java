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
    private static final int STEPS = 64;
    private static final int LOCAL_STEPS = 5_000;
    /** How far above a whole number a bound in floating point has to be for the exact one to be above it, too. */
    private static final double MARGIN = 1e-2;

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
    private int nodes;

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
        Optional<Argument> argument = node(new Matrix(problem, objective), Optional.empty());
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

    /** How many places of the search were looked at. */
    int nodes() {
        return nodes;
    }

    Optional<CoveringProof> proof() {
        return proof;
    }

    /** What was left out at a place because of a bound. */
    private record Exclusion(BitSet columns, Weights weights) {}

    private Optional<Argument> node(Matrix matrix, Optional<LinearProgram> parent) {
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
        Weights ascended = Weights.of(problem, objective, matrix, Proposal.ascending(matrix, objective));
        remember(root, ascended);
        if (ascended.bound() >= value) {
            return argument(ascended);
        }
        if (root) {
            improve(matrix, 0);
            if (rootBound >= value) {
                return argument(ascended);
            }
        }
        LinearProgram program =
                parent.map(other -> other.in(matrix)).orElseGet(() -> LinearProgram.of(matrix, objective));
        solve(program);
        Proposal proposal = program.proposal(matrix);
        Weights weights = Weights.of(problem, objective, matrix, proposal);
        offer(rounding.cover(matrix, proposal));
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
        Optional<Argument> rest =
                matrix.emptyRow() >= 0 || matrix.isCovered() ? node(matrix, Optional.empty()) : branch(matrix, program);
        return rest.flatMap(argument -> keep(
                argument.discharge(withStandIns, column -> weights.with(column).argument())));
    }

    private Optional<Argument> branch(Matrix matrix, LinearProgram program) {
        int column = program.branchingColumn(matrix);
        BitSet one = new BitSet();
        one.set(column);
        BitSet excluded = standIns(matrix, one);
        Matrix chosen = new Matrix(matrix);
        chosen.choose(column);
        Optional<Argument> with = node(chosen, Optional.of(program));
        if (interrupted) {
            return Optional.empty();
        }
        matrix.exclude(column);
        Optional<Argument> without = node(matrix, Optional.of(program));
        if (with.isEmpty() || without.isEmpty()) {
            return Optional.empty();
        }
        return keep(without.get().discharge(excluded, ignored -> with.get()));
    }

    private void improve(Matrix matrix, double surcharge) {
        new LocalSearch(matrix, objective, surcharge).run(best, LOCAL_STEPS, budget, cover -> {
            List<Integer> whole = new ArrayList<>(matrix.taken());
            whole.addAll(cover);
            offer(rounding.irredundant(whole));
        });
    }

    private void solve(LinearProgram program) {
        double enough = value - 1 + MARGIN;
        while (!program.solve(enough, STEPS) && !budget.isOver()) {
            // Another round of steps.
        }
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
            long bound = Math.min(value, weights.bound());
            if (bound >= rootBound || proof.isEmpty()) {
                rootBound = Math.max(0, bound);
                proof = Optional.of(weights.argument().proof());
            }
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

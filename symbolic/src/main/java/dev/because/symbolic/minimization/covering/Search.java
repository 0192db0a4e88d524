package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Branch and bound, depth first: reduce, bound by the linear relaxation, leave out every column with which the bound would
 * reach the best cover known, branch on a column that the relaxation takes in part. (Coudert, "On solving covering problems",
 * 1996; the limit bound theorem there is the leaving out.)
 */
final class Search {
    private static final long MOST_LEAVES = 10_000;
    /** A proof of no more leaves is worth some effort to make it plainer. */
    private static final long FEW_LEAVES = 300;

    private static final long PLAIN_UNIT = 12;
    /** The largest matrix, in rows times columns, for a linear program that only makes the proof simpler. */
    private static final long MOST_AGAIN = 200_000;

    /** The most places, and the largest matrix, that a short search looks at. */
    private static final int FEW_NODES = 200;

    private static final long MOST_SHORTLY = 150_000;

    private static final int LEAST_STEPS = 2_000;
    private static final int STEPS_PER_ROW = 30;
    private static final int MOST_STEPS = 100_000;
    /** How many numbers the programs of one path of the search may hold, of 8 bytes each. */
    private static final long MOST_HELD = 20_000_000;

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
    private boolean shortly;
    private long held;
    private UnaryOperator<Argument> rootDischarge = UnaryOperator.identity();

    /** @param best a cover to start with, which the objective allows */
    Search(CoveringProblem problem, Objective objective, List<Integer> best, Budget budget) {
        this.problem = problem;
        this.objective = objective;
        this.budget = budget;
        this.best = best;
        this.value = objective.costOf(best);
        this.rounding = new Rounding(problem, objective);
    }

    /** Looks at a few places only, and for no better cover than can be had by the way: for proofs and bounds. */
    void runShortly() {
        shortly = true;
        run();
    }

    /** Searches until the best cover is proved or the budget is over. */
    void run() {
        Optional<Argument> argument = root(new Matrix(problem, objective));
        if (!interrupted) {
            rootBound = value;
            proof = argument.map(this::plainest);
        }
    }

    /** Now that the best cover is known, the linear program alone may prove it, or in plainer numbers than quick bounds. */
    private CoveringProof plainest(Argument argument) {
        SmallNumbers small = new SmallNumbers(problem, objective, value);
        CoveringProof plain = argument.leaves() <= FEW_LEAVES ? small.of(argument.proof()) : argument.proof();
        Matrix matrix = new Matrix(problem, objective);
        matrix.reduce();
        if (matrix.isCovered() || isPlain(plain) || LinearProgram.sizeOf(matrix) > MOST_AGAIN) {
            return plain;
        }
        Relaxation relaxation = Relaxation.of(matrix, objective, Optional.empty(), value - 1, budget);
        Weights weights = Weights.of(problem, objective, matrix, relaxation.proposal());
        return weights.bound() >= value ? small.of(weights.argument().proof()) : plain;
    }

    private static boolean isPlain(CoveringProof proof) {
        return proof instanceof CoveringProof.Weighing weighing && weighing.unit() <= PLAIN_UNIT;
    }

    /** The quick bounds first: they often suffice, and what they leave out need not burden the linear program. */
    private Optional<Argument> root(Matrix matrix) {
        matrix.reduce();
        if (matrix.isCovered()) {
            return node(matrix, Optional.empty());
        }
        Weights ascended = Weights.of(problem, objective, matrix, Ascent.of(matrix, objective));
        remember(ascended.argument(), ascended.bound());
        if (ascended.bound() < value && !objective.limited()) {
            improve(matrix, 0);
        }
        if (ascended.bound() >= value) {
            return argument(ascended);
        }
        Relaxation relaxation = Relaxation.quick(matrix, objective, value - 1, budget);
        Weights weights = Weights.of(problem, objective, matrix, relaxation.proposal());
        offer(rounding.cover(matrix, relaxation.proposal()));
        if (weights.bound() < value && objective.limited()) {
            improve(matrix, relaxation.proposal().surcharge());
        }
        remember(weights.argument(), weights.bound());
        if (weights.bound() >= value) {
            return argument(weights);
        }
        BitSet excluded = exclude(matrix, weights);
        UnaryOperator<Argument> discharge =
                rest -> rest.discharge(excluded, column -> weights.with(column).argument());
        rootDischarge = discharge;
        return node(matrix, Optional.empty()).flatMap(rest -> keep(discharge.apply(rest)));
    }

    /** Leaves out every column with which a cover would cost as much as the best; with those that they stand in for. */
    private BitSet exclude(Matrix matrix, Weights weights) {
        BitSet excluded = new BitSet();
        for (int column : matrix.liveColumns()) {
            if (weights.boundWith(column) >= value) {
                excluded.set(column);
            }
        }
        BitSet withStandIns = standIns(matrix, excluded);
        excluded.stream().forEach(matrix::exclude);
        return withStandIns;
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

    private Optional<Argument> node(Matrix matrix, Optional<LinearProgram> parent) {
        boolean first = nodes++ == 0;
        matrix.reduce();
        if (matrix.emptyRow() >= 0) {
            return argument(Weights.ofEmptyRow(problem, objective, matrix, value));
        }
        if (matrix.isCovered()) {
            offer(rounding.irredundant(matrix.taken()));
            return argument(Weights.ofTaken(problem, objective, matrix, value));
        }
        if (interrupted || budget.isOver() || shortly && isLong(matrix)) {
            interrupted = true;
            return Optional.empty();
        }
        Weights ascended = Weights.of(problem, objective, matrix, Ascent.of(matrix, objective));
        if (ascended.bound() >= value) {
            return argument(ascended);
        }
        Relaxation relaxation = Relaxation.of(matrix, objective, parent, value - 1, budget);
        Proposal proposal = relaxation.proposal();
        Weights weights = Weights.of(problem, objective, matrix, proposal);
        offer(rounding.cover(matrix, proposal));
        if (first) {
            remember(rootDischarge.apply(weights.argument()), weights.bound());
        }
        if (first && weights.bound() < value) {
            improve(matrix, proposal.surcharge());
        }
        if (weights.bound() >= value) {
            return argument(weights);
        }
        BitSet excluded = exclude(matrix, weights);
        matrix.reduce();
        Optional<Argument> rest = matrix.emptyRow() >= 0 || matrix.isCovered()
                ? node(matrix, Optional.empty())
                : branch(matrix, relaxation, weights);
        return rest.flatMap(argument ->
                keep(argument.discharge(excluded, column -> weights.with(column).argument())));
    }

    private boolean isLong(Matrix matrix) {
        return nodes > FEW_NODES || LinearProgram.sizeOf(matrix) > MOST_SHORTLY;
    }

    private Optional<Argument> branch(Matrix matrix, Relaxation relaxation, Weights weights) {
        int column = relaxation.branchingColumn(matrix, value - 1);
        BitSet one = new BitSet();
        one.set(column);
        BitSet excluded = standIns(matrix, one);
        Matrix chosen = new Matrix(matrix);
        chosen.choose(column);
        held += relaxation.size();
        Optional<Argument> with = node(chosen, relaxation.program().filter(program -> held <= MOST_HELD));
        held -= relaxation.size();
        if (interrupted) {
            return Optional.empty();
        }
        matrix.exclude(column);
        Optional<Argument> without = node(matrix, relaxation.program());
        if (with.isEmpty() || without.isEmpty()) {
            return Optional.empty();
        }
        long proved = value;
        return keep(without.get()
                .discharge(
                        excluded,
                        other -> weights.boundWith(other) >= proved
                                ? weights.with(other).argument()
                                : with.get()));
    }

    private void improve(Matrix matrix, double surcharge) {
        if (shortly) {
            return;
        }
        int steps = Math.min(MOST_STEPS, LEAST_STEPS + STEPS_PER_ROW * matrix.liveRows().length);
        new LocalSearch(matrix, objective, surcharge).run(best, steps, budget, cover -> {
            List<Integer> whole = new ArrayList<>(matrix.taken());
            whole.addAll(cover);
            offer(rounding.irredundant(whole));
        });
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

    private void remember(Argument argument, long bound) {
        long proved = Math.min(value, bound);
        if (proved >= rootBound) {
            rootBound = proved;
            proof = Optional.of(argument.proof());
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

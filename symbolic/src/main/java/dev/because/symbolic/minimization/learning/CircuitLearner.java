package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.irredundant.IrredundantCovers;
import dev.because.symbolic.minimization.learning.table.BinaryTable;
import dev.because.symbolic.minimization.learning.table.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Learns which circuit a target is. Sets of inputs are proposed by {@link InputSearch}. For each, the combinations that occur
 * are tabulated, and the shortest sum of products and the shortest product of sums are sought for them; a combination counts
 * where one answer has a margin of votes over the other, all else is don't-care. Several margins are tried: a small one
 * follows noise, a large one overlooks what is rare. Of all circuits, the one of the best {@link CircuitScore} is taken.
 */
public final class CircuitLearner {
    /** The most inputs that may be chosen: so many can be tabulated. */
    public static final int MOST_INPUTS = 12;

    /** Circuits that are less probable than the best by no more than this factor are like it. */
    private static final double LIKE = Math.log(20);

    private static final int MOST_NEIGHBOURS = 40;
    private static final int MOST_COVERS = 50;

    /** So many circuits are told of at most. */
    public static final int MOST_CIRCUITS = 12;

    private static final List<Integer> MARGINS = List.of(1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64);
    private static final Duration EACH = Duration.ofSeconds(30);

    private final Minimizer minimizer;
    private final Budget budget;
    private final int mostInputs;

    /**
     * @param minimizer finds the shortest expression for a truth table
     * @param budget how long that may take in all; when it runs out, circuits may be longer than they must
     * @param mostInputs how many inputs may be chosen, at most {@value #MOST_INPUTS}
     */
    public CircuitLearner(Minimizer minimizer, Budget budget, int mostInputs) {
        if (mostInputs < 1 || mostInputs > MOST_INPUTS) {
            throw new IllegalArgumentException(mostInputs + " inputs");
        }
        this.minimizer = minimizer;
        this.budget = budget;
        this.mostInputs = mostInputs;
    }

    /**
     * The circuits that explain a target about equally well, the best first, at most {@value #MOST_CIRCUITS}; empty if none is
     * worth its length.
     *
     * @param table the table
     * @param split the rows to learn from; those to judge by are not looked at
     */
    public List<Candidate> learn(BinaryTable table, Split split) {
        int[] rows = split.training().stream().toArray();
        InputSearch search = new InputSearch(table, rows, mostInputs);
        CircuitScore score = new CircuitScore(table, split.training());
        List<Candidate> found = new ArrayList<>();
        Set<List<Integer>> tried = new HashSet<>();
        for (List<Integer> inputs : search.candidates()) {
            found.addAll(circuits(table, split, inputs, score, tried));
        }
        Optional<Candidate> best = found.stream()
                .filter(candidate -> candidate.gain() > Partition.ROUNDING)
                .min(Candidate.BEST_FIRST);
        if (best.isEmpty()) {
            return List.of();
        }
        for (List<Integer> inputs : search.neighbours(best.get().circuit().used(), MOST_NEIGHBOURS)) {
            found.addAll(circuits(table, split, inputs, score, tried));
        }
        found.addAll(irredundant(table, split, best.get(), score));
        return like(found);
    }

    /** The other irredundant circuits that follow the same combinations of the same inputs, as far as they are listed; of many inputs, none. */
    private List<Candidate> irredundant(BinaryTable table, Split split, Candidate best, CircuitScore score) {
        Circuit circuit = best.circuit();
        if (circuit.inputs().size() > MinimizerBySize.MOST_INPUTS) {
            return List.of();
        }
        TruthTable truth = TruthTable.of(table, split.training(), circuit.inputs());
        Specification function = truth.specification(circuit.form() == Form.SUM_OF_PRODUCTS, best.margin());
        return IrredundantCovers.of(function, budget.atMost(EACH))
                .map(covers -> covers.first(MOST_COVERS).covers())
                .orElse(List.of())
                .stream()
                .map(cover -> candidate(truth, best.margin(), circuit.form(), Minimization.unproved(cover), score))
                .filter(candidate -> candidate.circuit().used().equals(circuit.inputs()))
                .toList();
    }

    /** The best and those like it, none of which is another in the other form. */
    private static List<Candidate> like(List<Candidate> found) {
        List<Candidate> like = new ArrayList<>();
        found.sort(Candidate.BEST_FIRST);
        double least = Math.max(Partition.ROUNDING, found.get(0).gain() - LIKE);
        for (Candidate candidate : found) {
            if (like.size() < MOST_CIRCUITS
                    && candidate.gain() >= least
                    && like.stream().noneMatch(candidate::isSaidBy)) {
                like.add(candidate);
            }
        }
        return List.copyOf(like);
    }

    /** The circuits that need all of these inputs; of those that need only some, the ones that are learned from these. */
    private List<Candidate> circuits(
            BinaryTable table, Split split, List<Integer> inputs, CircuitScore score, Set<List<Integer>> tried) {
        List<Integer> sorted = inputs.stream().sorted().toList();
        List<Candidate> found = new ArrayList<>();
        if (sorted.isEmpty() || !tried.add(sorted)) {
            return found;
        }
        for (Candidate candidate : circuits(TruthTable.of(table, split.training(), sorted), score)) {
            List<Integer> used = candidate.circuit().used();
            if (used.equals(sorted)) {
                found.add(candidate);
            } else {
                found.addAll(circuits(table, split, used, score, tried));
            }
        }
        return found;
    }

    private List<Candidate> circuits(TruthTable truth, CircuitScore score) {
        int most = Math.min(truth.greatestMargin(true), truth.greatestMargin(false));
        Set<List<List<Long>>> seen = new HashSet<>();
        List<Candidate> found = new ArrayList<>();
        for (int margin : MARGINS) {
            if (margin <= most && seen.add(List.of(truth.decided(true, margin), truth.decided(false, margin)))) {
                for (Form form : Form.values()) {
                    found.add(candidate(truth, margin, form, score));
                }
            }
        }
        return found;
    }

    private Candidate candidate(TruthTable truth, int margin, Form form, CircuitScore score) {
        Specification function = truth.specification(form == Form.SUM_OF_PRODUCTS, margin);
        return candidate(truth, margin, form, minimizer.minimize(function, budget.atMost(EACH)), score);
    }

    private static Candidate candidate(
            TruthTable truth, int margin, Form form, Minimization minimization, CircuitScore score) {
        Circuit circuit = new Circuit(form, truth.inputs(), minimization.cover());
        return new Candidate(
                circuit,
                truth.votes().size(),
                truth.conflicts(),
                truth.decided(true, margin),
                truth.decided(false, margin),
                margin,
                minimization,
                score.gain(circuit));
    }
}

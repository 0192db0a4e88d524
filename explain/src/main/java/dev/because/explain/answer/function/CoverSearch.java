package dev.because.explain.answer.function;

import dev.because.explain.evidence.CoverEvidence;
import dev.because.explain.evidence.CoverEvidence.SideCover;
import dev.because.explain.evidence.CoverEvidence.TermLine;
import dev.because.explain.evidence.FunctionEvidence.Bound;
import dev.because.explain.source.FunctionOptions.Goal;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.BoundProof;
import dev.because.symbolic.minimization.BoundProof.Weighing;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Covers of functions that are too large for rules to go through row by row, found by kernels, with what proves them. */
final class CoverSearch {
    /** Up to here all implicants can be listed when a proof is checked. */
    private static final int LISTED_INPUTS = 14;

    private static final int LISTED_OUTPUTS = 62;

    /** Longer proofs are not kept: a file of them would be of no use. */
    private static final int MOST_LINES = 20_000;

    /** Points of which every two are looked at. */
    private static final int MOST_APART = 1_000;

    private final Specification functions;
    private final Goal goal;
    private final Minimizer minimizer;
    private final Budget budget;

    CoverSearch(Specification functions, Goal goal, Minimizer minimizer, Budget budget) {
        this.functions = functions;
        this.goal = goal;
        this.minimizer = minimizer;
        this.budget = budget;
    }

    /** The covers of some sides, with why each of their terms is needed, and what bounds them. */
    CoverEvidence evidence(List<String> sides) {
        List<SideCover> evidence = new ArrayList<>();
        for (String side : sides) {
            Specification sought = Negation.side(functions, side);
            Minimization found = minimizer.minimize(sought, budget);
            List<Term> terms = found.cover().terms().stream()
                    .sorted(Comparator.comparing(Term::cube))
                    .toList();
            Cover cover = new Cover(functions.inputs(), functions.outputs(), terms);
            evidence.add(new SideCover(side, lines(sought, cover), proved(found), told(found)));
        }
        return new CoverEvidence(functions.ports().inputs(), functions.ports().outputs(), goal.word(), evidence);
    }

    private List<TermLine> lines(Specification sought, Cover cover) {
        Witnesses witnesses = new Witnesses(sought, cover);
        List<String> names = functions.ports().outputs();
        List<TermLine> lines = new ArrayList<>();
        for (Term term : cover.terms()) {
            Point witness = witnesses
                    .of(term, goal == Goal.HAZARD_FREE)
                    .orElseThrow(() -> new IllegalStateException("the term " + term + " is redundant"));
            lines.add(new TermLine(
                    term.cube().toString(),
                    term.cube().literalCount(),
                    term.outputs().stream().mapToObj(names::get).toList(),
                    witness.minterm().toString(),
                    names.get(witness.output())));
        }
        return lines;
    }

    /** The bounds whose proofs can be replayed. */
    private Optional<Bound> proved(Minimization found) {
        return found.termProof()
                .filter(this::isReplayable)
                .map(ProofLines::of)
                .filter(lines -> lines.size() <= MOST_LINES)
                .map(lines -> new Bound(
                        found.termsAtLeast(),
                        found.literalsAtLeast(),
                        lines,
                        found.literalProof()
                                .filter(this::isLiteralReplayable)
                                .map(ProofLines::of)
                                .filter(literals -> literals.size() <= MOST_LINES)
                                .orElse(List.of())));
    }

    /** Whether all implicants can be listed; else it must be points of which no implicant has two, each worth a term. */
    private boolean isReplayable(BoundProof proof) {
        return functions.inputs() <= LISTED_INPUTS && functions.outputs() <= LISTED_OUTPUTS
                || proof instanceof Weighing weighing
                        && weighing.unit() == 1
                        && weighing.surcharge() == 0
                        && weighing.points().size() <= MOST_APART
                        && weighing.points().stream().allMatch(point -> point.weight() <= 1);
    }

    /** Proofs of literals are replayed only where all implicants can be listed. */
    private boolean isLiteralReplayable(BoundProof proof) {
        return functions.inputs() <= LISTED_INPUTS && functions.outputs() <= LISTED_OUTPUTS;
    }

    private Optional<Bound> told(Minimization found) {
        return proved(found).isPresent() || found.termsAtLeast() <= 1
                ? Optional.empty()
                : Optional.of(new Bound(
                        found.termsAtLeast(), found.termsProved() ? found.literalsAtLeast() : 0, List.of(), List.of()));
    }
}

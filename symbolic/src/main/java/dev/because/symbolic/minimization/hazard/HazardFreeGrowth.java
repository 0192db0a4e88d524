package dev.because.symbolic.minimization.hazard;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.Coverage;
import dev.because.symbolic.minimization.cube.PackedFunction;
import dev.because.symbolic.minimization.espresso.EspressoMinimizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Grows a cover without hazards out of a short one, whatever the number of inputs: a prime is added for each hazard until
 * there is none, then each term that is not needed is left out, those with the most literals first.
 */
final class HazardFreeGrowth {
    private static final int AT_ONCE = 1000;

    private final Specification functions;
    private final PackedFunction packed;
    private final List<Term> terms;

    private HazardFreeGrowth(Specification functions, Cover start) {
        this.functions = functions;
        packed = PackedFunction.of(functions);
        terms = new ArrayList<>(start.terms());
    }

    /** @param budget for the start and for leaving terms out; growing is needed for a cover without hazards */
    static Cover of(Specification functions, Budget budget) {
        HazardFreeGrowth growth = new HazardFreeGrowth(
                functions, new EspressoMinimizer().minimize(functions, budget).cover());
        growth.grow();
        growth.prune(budget);
        return growth.cover();
    }

    private Cover cover() {
        return new Cover(functions.inputs(), functions.outputs(), terms);
    }

    private void grow() {
        List<Hazard> hazards = Hazards.of(functions, cover(), AT_ONCE).found();
        while (!hazards.isEmpty()) {
            List<Term> added = new ArrayList<>();
            for (Hazard hazard : hazards) {
                if (added.stream().noneMatch(term -> Hazards.prevents(term, hazard))) {
                    added.add(prime(new Term(hazard.remedy(), Bits.of(hazard.output()))));
                }
            }
            terms.addAll(added);
            hazards = Hazards.of(functions, cover(), AT_ONCE).found();
        }
    }

    /** A prime that contains an implicant: without as many literals as possible, then of as many outputs as possible. */
    private Term prime(Term implicant) {
        Term prime = implicant;
        for (int input : implicant.cube().cares().stream().toArray()) {
            Term larger = new Term(prime.cube().without(input), prime.outputs());
            prime = packed.isImplicant(larger) ? larger : prime;
        }
        for (int output = 0; output < functions.outputs(); output++) {
            Term larger = new Term(prime.cube(), prime.outputs().with(output));
            prime = packed.isImplicant(larger) ? larger : prime;
        }
        return prime;
    }

    private void prune(Budget budget) {
        List<Term> candidates = new ArrayList<>(terms);
        candidates.sort(Comparator.comparingInt((Term term) -> -term.cube().literalCount())
                .thenComparing(Term::cube));
        for (Term candidate : candidates) {
            if (budget.isOver()) {
                break;
            }
            terms.remove(candidate);
            if (!isNeedless(candidate)) {
                terms.add(candidate);
            }
        }
        terms.sort(Comparator.comparing(Term::cube));
    }

    /** Whether all rows that a term has, and all steps within it, are also covered by the others. */
    private boolean isNeedless(Term term) {
        List<long[]> others = new ArrayList<>(packed.space().pack(cover()));
        others.addAll(packed.dontCare());
        return new Coverage(packed.space()).covers(others, packed.space().pack(term))
                && term.outputs().stream()
                        .allMatch(output -> Hazards.preventedBy(term.cube(), cover(), functions, output, 1)
                                .found()
                                .isEmpty());
    }
}

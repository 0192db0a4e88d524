package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;

/**
 * Each output as it is or negated, whichever lets all together share more terms.
 *
 * @param negated the outputs that are realised by their complements
 * @param functions the functions with these outputs negated, under the same names
 * @param minimization a cover of {@code functions}
 */
public record PhaseChoice(Bits negated, Specification functions, Minimization minimization) {
    /**
     * Chooses by minimising all outputs together with all their complements, and taking of each output the one of the two
     * for which fewer of those terms are needed (T. Sasao: <em>Input variable assignment and output phase optimization of
     * PLA's</em>, IEEE Transactions on Computers, 1984); then by negating one output at a time as long as it helps. Never more
     * terms, nor with as many terms more literals, than with no output negated.
     *
     * @param minimizer finds the covers that are compared
     * @param budget for all of them together
     */
    public static PhaseChoice of(Specification functions, Minimizer minimizer, Budget budget) {
        return new PhaseSearch(functions, minimizer, budget).best();
    }

    boolean isCheaperThan(PhaseChoice other) {
        int terms = minimization.cover().termCount();
        int others = other.minimization.cover().termCount();
        return terms < others
                || terms == others
                        && minimization.cover().literalCount()
                                < other.minimization.cover().literalCount();
    }
}

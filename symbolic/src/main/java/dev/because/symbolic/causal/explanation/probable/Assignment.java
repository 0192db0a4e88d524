package dev.because.symbolic.causal.explanation.probable;

import dev.because.symbolic.causal.explanation.Proposition;
import java.util.List;

/**
 * States of several variables that are together more probable than any others.
 *
 * @param propositions one for each variable, ascending; of equally probable ones the first in lexicographic order
 * @param probability of them all given the findings
 */
public record Assignment(List<Proposition> propositions, double probability) {
    public Assignment {
        propositions = List.copyOf(propositions);
    }
}

package dev.because.symbolic.causal.inference;

import java.util.List;

/**
 * The posterior of every variable.
 *
 * @param logEvidence the natural logarithm of the probability of the findings (of their likelihood, where some are soft)
 * @param marginals for each variable the probability of each of its states, which add up to 1; not to be changed
 */
public record Posteriors(double logEvidence, List<double[]> marginals) {
    public Posteriors {
        marginals = List.copyOf(marginals);
    }

    public double probability(int variable, int state) {
        return marginals.get(variable)[state];
    }
}

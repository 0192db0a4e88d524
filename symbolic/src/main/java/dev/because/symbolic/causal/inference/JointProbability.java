package dev.because.symbolic.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;

/** How probable a full case is: the product of what each mechanism says of its variable. */
public final class JointProbability {
    private final BayesianNetwork network;

    public JointProbability(BayesianNetwork network) {
        this.network = network;
    }

    /**
     * The natural logarithm of the probability of a case; negative infinity if it is impossible.
     *
     * @param states of each variable of the network
     */
    public double log(int... states) {
        if (states.length != network.size()) {
            throw new IllegalArgumentException(states.length + " states for " + network.size() + " variables");
        }
        double log = 0;
        for (int variable = 0; variable < states.length; variable++) {
            int[] parents = network.parents(variable);
            for (int i = 0; i < parents.length; i++) {
                parents[i] = states[parents[i]];
            }
            log += Math.log(network.mechanism(variable).probability(states[variable], parents));
        }
        return log;
    }

    /** The probability of a case, which is 0 also where it is too small for a double; then ask {@link #log}. */
    public double of(int... states) {
        return Math.exp(log(states));
    }
}

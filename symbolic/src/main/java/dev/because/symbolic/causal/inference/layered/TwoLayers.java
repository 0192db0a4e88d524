package dev.because.symbolic.causal.inference.layered;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.NoisyMax;
import java.util.Optional;

/**
 * A network of causes that nothing causes and effects of two states that cause nothing, each absent with a probability that
 * is a product over its causes.
 */
record TwoLayers(BayesianNetwork network) {
    /** In words why a network is none of these; empty if it is one. */
    static Optional<String> misfit(BayesianNetwork network) {
        for (int variable = 0; variable < network.size(); variable++) {
            String name = network.variable(variable).name();
            int parents = network.parents(variable).length;
            if (parents > 0 && network.children(variable).length > 0) {
                return Optional.of(name + " has a cause and causes something");
            }
            if (parents > 0 && network.variable(variable).size() != 2) {
                return Optional.of("the effect " + name + " has "
                        + network.variable(variable).size() + " states, not 2");
            }
            if (parents > 1 && !(network.mechanism(variable) instanceof NoisyMax)) {
                return Optional.of("the causes of " + name + " do not act independently");
            }
        }
        return Optional.empty();
    }

    boolean isCause(int variable) {
        return network.parents(variable).length == 0;
    }

    double prior(int cause, int state) {
        return network.mechanism(cause).probability(state);
    }

    /** The probability that an effect is absent when no cause does anything. */
    double leak(int effect) {
        return network.mechanism(effect) instanceof NoisyMax noisy ? noisy.leakAtMost(0) : 1;
    }

    /** By which factor a state of a cause, the effect's parent at a place, makes its absence less probable. */
    double absent(int effect, int place, int state) {
        return network.mechanism(effect) instanceof NoisyMax noisy
                ? noisy.atMost(0, place, state)
                : network.mechanism(effect).probability(0, state);
    }
}

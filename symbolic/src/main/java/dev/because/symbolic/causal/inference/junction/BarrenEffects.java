package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.inference.junction.propagation.Beliefs;
import dev.because.symbolic.causal.inference.junction.propagation.Likelihood;
import java.util.ArrayList;
import java.util.List;

/**
 * The posterior of a noisy effect of which nothing is known and that causes nothing: it need not be in a tree, since the
 * probability of at most a degree is the expectation of a product over its parents.
 */
final class BarrenEffects {
    private final BayesianNetwork network;

    BarrenEffects(BayesianNetwork network) {
        this.network = network;
    }

    /** Which variables these are, in a case. */
    boolean[] found(Case known) {
        boolean[] found = new boolean[network.size()];
        for (int v = 0; v < found.length; v++) {
            found[v] = known.states()[v] < 0
                    && network.mechanism(v) instanceof NoisyMax
                    && network.children(v).length == 0
                    && network.parents(v).length > 0;
        }
        known.soft().forEach(likelihood -> found[likelihood.variable()] = false);
        return found;
    }

    /** The posterior, from a tree that holds the parents; a difference of numbers that are at most 1. */
    double[] posterior(int effect, Case known, Beliefs beliefs) {
        NoisyMax max = (NoisyMax) network.mechanism(effect);
        double[] posterior = new double[max.states()];
        double below = 0;
        for (int degree = 0; degree < posterior.length; degree++) {
            double atMost = degree == posterior.length - 1 ? 1 : atMost(degree, effect, max, known, beliefs);
            posterior[degree] = Math.max(0, atMost - below);
            below = Math.max(below, atMost);
        }
        return posterior;
    }

    private double atMost(int degree, int effect, NoisyMax max, Case known, Beliefs beliefs) {
        double factor = max.leakAtMost(degree);
        List<Likelihood> functions = new ArrayList<>();
        int[] parents = network.parents(effect);
        for (int i = 0; i < parents.length; i++) {
            int state = known.states()[parents[i]];
            if (state >= 0) {
                factor *= max.atMost(degree, i, state);
            } else {
                double[] values = new double[network.variable(parents[i]).size()];
                for (int s = 0; s < values.length; s++) {
                    values[s] = max.atMost(degree, i, s);
                }
                functions.add(new Likelihood(parents[i], values));
            }
        }
        return factor * beliefs.expectation(functions);
    }
}

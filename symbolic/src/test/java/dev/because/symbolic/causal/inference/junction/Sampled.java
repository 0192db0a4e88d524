package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import java.util.Random;

/** Findings that a network itself brought about: a case sampled forwards, of which a few variables are seen. */
final class Sampled {
    private final BayesianNetwork network;
    private final Random random;

    Sampled(BayesianNetwork network, long seed) {
        this.network = network;
        this.random = new Random(seed);
    }

    /** One to so many observations; they are never impossible together. */
    Findings findings(int most) {
        int[] states = new int[network.size()];
        for (int v : network.order()) {
            states[v] = state(v, states);
        }
        Findings findings = Findings.none();
        int count = 1 + random.nextInt(Math.min(most, network.size()));
        for (int i = 0; i < count; i++) {
            int v = random.nextInt(network.size());
            findings = findings.with(v, states[v]);
        }
        return findings;
    }

    private int state(int v, int[] states) {
        int[] parents = network.parents(v);
        for (int i = 0; i < parents.length; i++) {
            parents[i] = states[parents[i]];
        }
        double left = random.nextDouble();
        int last = 0;
        for (int state = 0; state < network.variable(v).size(); state++) {
            double probability = network.mechanism(v).probability(state, parents);
            last = probability > 0 ? state : last;
            left -= probability;
            if (left < 0) {
                break;
            }
        }
        return last;
    }
}

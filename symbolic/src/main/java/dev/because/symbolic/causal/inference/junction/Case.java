package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.junction.propagation.Likelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Findings, sorted: what was observed, and what makes states more or less likely.
 *
 * @param states the state of each observed variable, -1 of all others
 * @param soft what else is known, each scaled to a greatest likelihood of 1
 * @param logScale the logarithm of the product of what they were divided by; minus infinity if one was all 0
 */
record Case(int[] states, List<Likelihood> soft, double logScale) {
    static Case of(BayesianNetwork network, Findings findings) {
        int[] states = new int[network.size()];
        Arrays.fill(states, -1);
        List<Likelihood> soft = new ArrayList<>();
        double log = 0;
        for (Finding finding : findings.all()) {
            if (finding instanceof Observation seen) {
                states[seen.variable()] = seen.state();
            } else {
                double[] values =
                        new double[network.variable(finding.variable()).size()];
                double greatest = 0;
                for (int state = 0; state < values.length; state++) {
                    values[state] = finding.likelihood(state);
                    greatest = Math.max(greatest, values[state]);
                }
                for (int state = 0; state < values.length; state++) {
                    values[state] /= greatest;
                }
                log += Math.log(greatest);
                soft.add(new Likelihood(finding.variable(), values));
            }
        }
        return new Case(states, List.copyOf(soft), log);
    }

    /** Everything that is known, as likelihoods. */
    List<Likelihood> likelihoods(BayesianNetwork network) {
        List<Likelihood> all = new ArrayList<>(soft);
        for (int v = 0; v < states.length; v++) {
            if (states[v] >= 0) {
                all.add(new Likelihood(v, certain(network.variable(v).size(), states[v])));
            }
        }
        return all;
    }

    static double[] certain(int size, int state) {
        double[] certain = new double[size];
        certain[state] = 1;
        return certain;
    }

    /** These variables, those of which anything is known, and all their ancestors. */
    boolean[] relevant(BayesianNetwork network, int[] asked) {
        boolean[] relevant = new boolean[states.length];
        for (int v : asked) {
            relevant[v] = true;
        }
        for (int v = 0; v < states.length; v++) {
            relevant[v] |= states[v] >= 0;
        }
        soft.forEach(likelihood -> relevant[likelihood.variable()] = true);
        int[] order = network.order();
        for (int i = order.length - 1; i >= 0; i--) {
            if (relevant[order[i]]) {
                for (int p : network.parents(order[i])) {
                    relevant[p] = true;
                }
            }
        }
        return relevant;
    }
}

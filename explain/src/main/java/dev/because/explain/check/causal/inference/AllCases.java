package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;

/** Adds up the probabilities of all cases of the relevant variables, one after the other: the definition itself. */
record AllCases(BayesianNetwork network) implements Masses {
    @Override
    public Factor of(int[] kept, Findings findings) {
        Relevant part = Relevant.of(network, kept, findings);
        double[] sums = new double[part.keptCases()];
        new Walk(part, part.order(), new int[network.size()], sums).add(0, 1);
        return new Factor(part.kept(), part.keptSizes(), sums);
    }

    @Override
    public double effort(int[] kept, Findings findings) {
        Relevant part = Relevant.of(network, kept, findings);
        return part.variables().stream()
                .mapToDouble(variable -> part.possible(variable).length)
                .reduce(1, (a, b) -> a * b);
    }

    private record Walk(Relevant part, int[] order, int[] states, double[] sums) {
        void add(int depth, double probability) {
            if (probability == 0) {
                return;
            }
            if (depth == order.length) {
                sums[part.place(states)] += probability;
                return;
            }
            int variable = order[depth];
            int[] parents = part.network().parents(variable);
            for (int i = 0; i < parents.length; i++) {
                parents[i] = states[parents[i]];
            }
            for (int state : part.possible(variable)) {
                states[variable] = state;
                double factor = part.probability(variable, state, parents);
                add(depth + 1, probability * factor * part.likelihood(variable, state));
            }
        }
    }
}

package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.separation.CausalGraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Between what the probabilities of a counterfactual lie, however chance is shared between the worlds (Tian and Pearl 2000).
 * They are told for the simple case only: a variable with a plain table was observed, it is asked what it would have been, and
 * of its parents the action changes only those that it acts upon. For given states of the parents the joint probability of
 * both states is then between Fréchet's bounds, and each of them is reached by some model with the same table.
 *
 * @param least the lower bound of the probability of each state
 * @param most the upper bound of the probability of each state
 */
public record FunctionalBounds(double[] least, double[] most) {
    static Optional<FunctionalBounds> of(
            BayesianNetwork network,
            Map<Integer, Integer> actions,
            Findings findings,
            int asked,
            Function<BayesianNetwork, Inference> inference) {
        BitSet targets = new BitSet();
        actions.keySet().forEach(targets::set);
        BitSet changed = CausalGraph.of(network).withoutArrowsInto(targets).descendants(targets);
        int[] parents = network.parents(asked);
        Optional<Observation> seen =
                findings.about(asked).filter(Observation.class::isInstance).map(Observation.class::cast);
        if (seen.isEmpty()
                || targets.get(asked)
                || !(network.mechanism(asked) instanceof ProbabilityTable table)
                || IntStream.of(parents).noneMatch(targets::get)
                || IntStream.of(parents).anyMatch(p -> changed.get(p) && !targets.get(p))) {
            return Optional.empty();
        }
        return inference
                .apply(network)
                .joint(IntStream.of(parents).sorted().toArray(), findings)
                .map(rows -> of(table, parents, actions, seen.get().state(), rows));
    }

    private static FunctionalBounds of(
            ProbabilityTable table, int[] parents, Map<Integer, Integer> actions, int seen, Factor rows) {
        double[] least = new double[table.states()];
        double[] most = new double[table.states()];
        Combinations combinations = new Combinations(rows.sizes());
        for (int i = 0; i < combinations.count(); i++) {
            int[] states = combinations.states(i);
            int[] here = Arrays.stream(parents)
                    .map(parent -> states[Arrays.binarySearch(rows.scope(), parent)])
                    .toArray();
            int[] there = IntStream.range(0, parents.length)
                    .map(p -> actions.getOrDefault(parents[p], here[p]))
                    .toArray();
            double weight = rows.values()[i];
            for (int state = 0; weight > 0 && state < table.states(); state++) {
                double one = table.probability(seen, here);
                double other = table.probability(state, there);
                boolean same = Arrays.equals(here, there);
                double sure = state == seen ? 1 : 0;
                least[state] += weight * (same ? sure : Math.max(0, one + other - 1) / one);
                most[state] += weight * (same ? sure : Math.min(one, other) / one);
            }
        }
        return new FunctionalBounds(least, most);
    }

    @Override
    public double[] least() {
        return least.clone();
    }

    @Override
    public double[] most() {
        return most.clone();
    }
}

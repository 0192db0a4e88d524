package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Every combination of the states of all variables, with its probability: the second way for all of this package's tests. */
public final class Worlds {
    private final BayesianNetwork network;
    private final List<int[]> all = new ArrayList<>();

    public Worlds(BayesianNetwork network) {
        this.network = network;
        extend(new int[network.size()], 0);
    }

    private void extend(int[] states, int variable) {
        if (variable == states.length) {
            all.add(states.clone());
            return;
        }
        for (int state = 0; state < network.variable(variable).size(); state++) {
            states[variable] = state;
            extend(states, variable + 1);
        }
    }

    /** In lexicographic order. */
    public List<int[]> all() {
        return all;
    }

    /** How probable a world is together with the findings. */
    public double weight(int[] world, Findings findings) {
        double weight = 1;
        for (int variable = 0; variable < world.length; variable++) {
            int[] parents = network.parents(variable);
            for (int p = 0; p < parents.length; p++) {
                parents[p] = world[parents[p]];
            }
            weight *= network.mechanism(variable).probability(world[variable], parents);
        }
        for (var finding : findings.all()) {
            weight *= finding.likelihood(world[finding.variable()]);
        }
        return weight;
    }

    /** How probable it is that the findings come and this is so. */
    public double together(Findings findings, Predicate<int[]> event) {
        return all.stream()
                .filter(event)
                .mapToDouble(world -> weight(world, findings))
                .sum();
    }

    public double together(Findings findings) {
        return together(findings, world -> true);
    }

    /** How probable this is given the findings. */
    public double posterior(Findings findings, Predicate<int[]> event) {
        return together(findings, event) / together(findings);
    }

    public static Predicate<int[]> is(Proposition proposition) {
        return world -> world[proposition.variable()] == proposition.state();
    }

    public static Predicate<int[]> are(Iterable<Proposition> propositions) {
        Predicate<int[]> event = world -> true;
        for (Proposition proposition : propositions) {
            event = event.and(is(proposition));
        }
        return event;
    }
}

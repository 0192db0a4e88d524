package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Findings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * That a variable is in a state: {@code flu=yes}. Ordered by variable, then by state.
 *
 * @param variable its index
 * @param state the index of the state
 */
public record Proposition(int variable, int state) implements Comparable<Proposition> {
    private static final Comparator<Proposition> ORDER =
            Comparator.comparingInt(Proposition::variable).thenComparingInt(Proposition::state);

    /** Every state of each of those variables. */
    public static List<Proposition> all(BayesianNetwork network, Collection<Integer> variables) {
        return variables.stream()
                .flatMap(variable -> IntStream.range(
                                0, network.variable(variable).size())
                        .mapToObj(state -> new Proposition(variable, state)))
                .toList();
    }

    /** As it is written in questions and answers: {@code flu=yes}. */
    public String inWords(BayesianNetwork network) {
        return network.variable(variable).name() + "="
                + network.variable(variable).states().get(state);
    }

    /**
     * The findings and this proposition on top of them. Unlike {@link Findings#with}, which replaces, it keeps how likely a
     * soft finding about the same variable is in this state, so that the probability of the findings stays comparable.
     */
    public Findings joined(Findings findings, BayesianNetwork network) {
        double likelihood = findings.about(variable)
                .map(finding -> finding.likelihood(state))
                .orElse(1.0);
        double[] likelihoods = new double[network.variable(variable).size()];
        likelihoods[state] = likelihood;
        Finding joined =
                likelihood == 1 ? new Finding.Observation(variable, state) : new Likelihoods(variable, likelihoods);
        return findings.with(joined);
    }

    @Override
    public int compareTo(Proposition other) {
        return ORDER.compare(this, other);
    }
}

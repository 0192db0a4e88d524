package dev.because.symbolic.causal.explanation.probable;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.inference.Inference;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The most probable states of all variables together (Pearl 1988; Dechter, "Bucket elimination", 1999), exactly. Where two
 * layers of many independent causes and their effects are too large for tables, the causes are searched by branch and bound.
 */
public final class MostProbableExplanation {
    private final BayesianNetwork network;
    private final Inference inference;

    public MostProbableExplanation(BayesianNetwork network, Inference inference) {
        this.network = network;
        this.inference = inference;
    }

    /**
     * The states of all variables, the observed ones included.
     *
     * @return empty if the findings contradict the model
     * @throws dev.because.symbolic.causal.inference.TooLargeException if that needs more memory or steps than are allowed
     */
    public Optional<Assignment> ofAll(Findings findings) {
        BitSet all = new BitSet();
        all.set(0, network.size());
        return of(findings, all).map(states -> assignment(states, all, findings, all));
    }

    /**
     * The states of the variables that bear on the findings: those from which arrows lead to one and which were not observed.
     * Effects that nobody asked about do not dilute it.
     *
     * @return empty if the findings contradict the model
     * @throws dev.because.symbolic.causal.inference.TooLargeException if that needs more memory or steps than are allowed
     */
    public Optional<Assignment> ofRelevant(Findings findings) {
        BitSet above = above(
                network, findings.all().stream().mapToInt(Finding::variable).toArray());
        BitSet open = (BitSet) above.clone();
        findings.all().stream()
                .filter(Finding.Observation.class::isInstance)
                .forEach(finding -> open.clear(finding.variable()));
        return of(findings, above).map(states -> assignment(states, open, findings, above));
    }

    private Optional<int[]> of(Findings findings, BitSet variables) {
        return CauseSearch.suits(network, variables)
                ? CauseSearch.of(network, findings, variables)
                : MaxProduct.states(network, findings, new BitSet(), variables);
    }

    /** Those variables and all from which arrows lead to them. */
    static BitSet above(BayesianNetwork network, int... variables) {
        BitSet above = new BitSet();
        IntStream.of(variables).forEach(above::set);
        int[] order = network.order();
        for (int i = order.length - 1; i >= 0; i--) {
            if (above.get(order[i])) {
                IntStream.of(network.parents(order[i])).forEach(above::set);
            }
        }
        return above;
    }

    private Assignment assignment(int[] states, BitSet named, Findings findings, BitSet variables) {
        double logarithm = variables.stream()
                .mapToDouble(variable -> Math.log(network.mechanism(variable)
                        .probability(
                                states[variable],
                                IntStream.of(network.parents(variable))
                                        .map(parent -> states[parent])
                                        .toArray())))
                .sum();
        for (Finding finding : findings.all()) {
            logarithm += Math.log(finding.likelihood(states[finding.variable()]));
        }
        double evidence = inference.posteriors(findings).orElseThrow().logEvidence();
        List<Proposition> propositions = named.stream()
                .mapToObj(variable -> new Proposition(variable, states[variable]))
                .toList();
        return new Assignment(propositions, Math.exp(logarithm - evidence));
    }
}

package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.inference.Inference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What can have brought about an observed finding, given all findings; and which causes are certain or out of the question.
 *
 * <p>Where the causes of a finding act independently ({@link NoisyMax}), a parent in a state can have brought it about exactly
 * if the parent may be in that state, given all findings, and by itself brings the effect to the observed degree now and then:
 * in any case in which the finding came about otherwise, it could as well have come about through this parent, for what the
 * parents do is independent. So with the leak, if it reaches that degree. An absent effect needs no cause.
 *
 * <p>Where a table says how a variable comes about, a parent in a state counts if in some case that the findings allow the
 * observed state would have been less probable with that parent in another of its states. A table names no leak.
 */
public final class PossibleCauses {
    /**
     * One thing that can have brought about the finding.
     *
     * @param proposition a parent in a state; empty for the leak, that is, something that the model does not name
     * @param probability the parent's posterior; for the leak, how probable it is that it reaches that degree, whatever the
     *     findings
     */
    public record PossibleCause(Optional<Proposition> proposition, double probability) {}

    private final BayesianNetwork network;
    private final Inference inference;

    public PossibleCauses(BayesianNetwork network, Inference inference) {
        this.network = network;
        this.inference = inference;
    }

    /**
     * What can have brought about that finding: parents by index and state, observed ones as well, then the leak.
     *
     * @param finding one of the findings
     * @return none for a variable without parents and for an absent effect; empty if the findings contradict the model
     * @throws dev.because.symbolic.causal.inference.TooLargeException if the joint of the parents of a table would be
     */
    public Optional<List<PossibleCause>> of(Observation finding, Findings findings) {
        if (!findings.all().contains(finding)) {
            throw new IllegalArgumentException(finding + " is not among the findings");
        }
        if (inference.joint(new int[] {finding.variable()}, findings).isEmpty()) {
            return Optional.empty();
        }
        if (network.parents(finding.variable()).length == 0) {
            return Optional.of(List.of());
        }
        Mechanism mechanism = network.mechanism(finding.variable());
        return mechanism instanceof NoisyMax noisy
                ? throughNoise(noisy, finding, findings)
                : throughTable(mechanism, finding, findings);
    }

    /**
     * Whether the findings leave nothing but this: its posterior is 1 although it was not certain before them.
     *
     * @return empty if the findings contradict the model
     */
    public Optional<Boolean> isNecessary(Proposition cause, Findings findings) {
        return chance(cause, findings)
                .map(after -> after.opposite() == 0 && prior(cause).opposite() > 0);
    }

    /**
     * Whether the findings exclude this outright: its posterior is 0 although it was possible before them.
     *
     * @return empty if the findings contradict the model
     */
    public Optional<Boolean> isExcluded(Proposition cause, Findings findings) {
        return chance(cause, findings)
                .map(after -> after.probability() == 0 && prior(cause).probability() > 0);
    }

    private Optional<List<PossibleCause>> throughNoise(NoisyMax noisy, Observation finding, Findings findings) {
        List<PossibleCause> causes = new ArrayList<>();
        int[] parents = network.parents(finding.variable());
        for (int p : byIndex(parents)) {
            double[] marginal = inference
                    .joint(new int[] {parents[p]}, findings)
                    .orElseThrow()
                    .values();
            for (int state = 0; state < marginal.length; state++) {
                double probability = marginal[state];
                if (probability > 0 && finding.state() > 0 && noisy.strength(p, state, finding.state()) > 0) {
                    causes.add(new PossibleCause(Optional.of(new Proposition(parents[p], state)), probability));
                }
            }
        }
        if (finding.state() > 0 && noisy.leak(finding.state()) > 0) {
            causes.add(new PossibleCause(Optional.empty(), noisy.leak(finding.state())));
        }
        return Optional.of(List.copyOf(causes));
    }

    private Optional<List<PossibleCause>> throughTable(Mechanism table, Observation finding, Findings findings) {
        int[] parents = network.parents(finding.variable());
        int[] scope = IntStream.of(parents).sorted().toArray();
        return inference.joint(scope, findings).map(joint -> {
            List<PossibleCause> causes = new ArrayList<>();
            int[] sizes = table.parentStates();
            for (int p : byIndex(parents)) {
                double[][] marginal = {new double[sizes[p]], new double[sizes[p]]};
                Cases.of(sizes).forEach(states -> {
                    int[] ascending = IntStream.range(0, scope.length)
                            .map(i -> states[placeOf(scope[i], parents)])
                            .toArray();
                    double probability = joint.value(ascending);
                    marginal[0][states[p]] += probability;
                    if (probability > 0 && favours(table, finding.state(), states, p)) {
                        marginal[1][states[p]] = 1;
                    }
                });
                for (int state = 0; state < sizes[p]; state++) {
                    if (marginal[1][state] > 0) {
                        causes.add(
                                new PossibleCause(Optional.of(new Proposition(parents[p], state)), marginal[0][state]));
                    }
                }
            }
            return List.copyOf(causes);
        });
    }

    /** Whether the state would have been less probable with that parent otherwise. */
    private static boolean favours(Mechanism table, int state, int[] parents, int p) {
        double probability = table.probability(state, parents);
        int[] otherwise = parents.clone();
        for (int other = 0; other < table.parentStates()[p]; other++) {
            otherwise[p] = other;
            if (table.probability(state, otherwise) < probability) {
                return true;
            }
        }
        return false;
    }

    /** The places of the parents, that with the least index first. */
    private static List<Integer> byIndex(int[] parents) {
        return IntStream.of(parents)
                .sorted()
                .mapToObj(parent -> placeOf(parent, parents))
                .toList();
    }

    private static int placeOf(int parent, int[] parents) {
        return IntStream.range(0, parents.length)
                .filter(place -> parents[place] == parent)
                .findFirst()
                .orElseThrow();
    }

    private Chance prior(Proposition cause) {
        return chance(cause, Findings.none()).orElseThrow();
    }

    private Optional<Chance> chance(Proposition cause, Findings findings) {
        return inference
                .joint(new int[] {cause.variable()}, findings)
                .map(marginal -> Chance.of(marginal.values(), cause.state()));
    }
}

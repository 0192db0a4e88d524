package dev.because.symbolic.causal.explanation.probable;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The most probable states of chosen variables, all others added up (Park and Darwiche, "Complexity results and approximation
 * strategies for MAP explanations", 2004), exactly: all variables that are not chosen are eliminated by adding up before the
 * chosen ones are eliminated by maximising.
 */
public final class MaximumAPosteriori {
    private final BayesianNetwork network;
    private final Inference inference;

    public MaximumAPosteriori(BayesianNetwork network, Inference inference) {
        this.network = network;
        this.inference = inference;
    }

    /**
     * Their states.
     *
     * @param chosen the indices of the variables
     * @return empty if the findings contradict the model
     * @throws TooLargeException if a table of that elimination, and the joint of the chosen variables as well, would need more
     *     memory than is allowed
     */
    public Optional<Assignment> of(Collection<Integer> chosen, Findings findings) {
        int[] variables =
                new TreeSet<>(chosen).stream().mapToInt(Integer::intValue).toArray();
        BitSet maximised = new BitSet();
        IntStream.of(variables).forEach(maximised::set);
        BitSet added = MostProbableExplanation.above(
                network,
                IntStream.concat(
                                IntStream.of(variables), findings.all().stream().mapToInt(Finding::variable))
                        .toArray());
        added.andNot(maximised);
        try {
            return MaxProduct.states(network, findings, added, maximised)
                    .map(states -> assignment(variables, states, findings));
        } catch (TooLargeException e) {
            // Effects of many independent causes cannot be spread out here, but the inference may know how to avoid it.
            return throughJoint(variables, findings);
        }
    }

    private Optional<Assignment> throughJoint(int[] variables, Findings findings) {
        return inference.joint(variables, findings).map(joint -> {
            double[] values = joint.values();
            double enough = Arrays.stream(values).max().orElseThrow() * (1 - MaxProduct.SAME);
            int best = IntStream.range(0, values.length)
                    .filter(i -> values[i] >= enough)
                    .findFirst()
                    .orElseThrow();
            int[] states = new int[network.size()];
            for (int i = variables.length - 1, rest = best; i >= 0; i--) {
                states[variables[i]] = rest % joint.sizes()[i];
                rest /= joint.sizes()[i];
            }
            return new Assignment(propositions(variables, states), values[best]);
        });
    }

    /** Its probability by the chain rule, so that no joint of all of them is needed. */
    private Assignment assignment(int[] variables, int[] states, Findings findings) {
        Findings all = findings;
        for (int variable : variables) {
            all = new Proposition(variable, states[variable]).joined(all, network);
        }
        double together = inference.posteriors(all).map(Posteriors::logEvidence).orElseThrow();
        double alone =
                inference.posteriors(findings).map(Posteriors::logEvidence).orElseThrow();
        return new Assignment(propositions(variables, states), Math.exp(together - alone));
    }

    private static List<Proposition> propositions(int[] variables, int[] states) {
        return IntStream.of(variables)
                .mapToObj(variable -> new Proposition(variable, states[variable]))
                .toList();
    }
}

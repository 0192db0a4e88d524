package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.NoisyMax;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The part of a network that some variables and findings depend on: they and their ancestors. All other variables add up to 1.
 *
 * @param network the whole of it
 * @param kept the variables that are asked about, ascending
 * @param findings what is known
 * @param variables the indices of the part
 */
public record Relevant(BayesianNetwork network, int[] kept, Findings findings, BitSet variables) {
    public static Relevant of(BayesianNetwork network, int[] kept, Findings findings) {
        Deque<Integer> waiting = new ArrayDeque<>();
        Arrays.stream(kept).forEach(waiting::add);
        findings.all().forEach(finding -> waiting.add(finding.variable()));
        BitSet found = new BitSet();
        while (!waiting.isEmpty()) {
            int variable = waiting.pop();
            if (!found.get(variable)) {
                found.set(variable);
                Arrays.stream(network.parents(variable)).forEach(waiting::add);
            }
        }
        return new Relevant(network, Arrays.stream(kept).sorted().toArray(), findings, found);
    }

    /** Its variables, parents before their children. */
    int[] order() {
        return Arrays.stream(network.order()).filter(variables::get).toArray();
    }

    /** The states of a variable that the findings leave possible, ascending. */
    int[] possible(int variable) {
        Optional<Finding> finding = findings.about(variable);
        return IntStream.range(0, size(variable))
                .filter(state -> finding.isEmpty() || finding.get().likelihood(state) > 0)
                .toArray();
    }

    /** How likely what is known of a variable is in a state. */
    double likelihood(int variable, int state) {
        return findings.about(variable)
                .map(finding -> finding.likelihood(state))
                .orElse(1.0);
    }

    /** The probability of a state of a variable, given those of its parents. */
    double probability(int variable, int state, int... parents) {
        return network.mechanism(variable) instanceof NoisyMax noisy
                ? Contribution.probability(noisy, state, parents)
                : network.mechanism(variable).probability(state, parents);
    }

    int size(int variable) {
        return network.variable(variable).size();
    }

    /** How many states each of the kept variables has. */
    int[] keptSizes() {
        return Arrays.stream(kept).map(this::size).toArray();
    }

    /** How many combinations of states the kept variables have. */
    int keptCases() {
        return Arrays.stream(keptSizes()).reduce(1, Math::multiplyExact);
    }

    /** The place of those states, one for each kept variable, in a factor over the kept variables. */
    public int place(int[] states) {
        int place = 0;
        for (int variable : kept) {
            place = place * size(variable) + states[variable];
        }
        return place;
    }

    /** Where a variable stands among some; -1 if it does not. */
    public static int place(int variable, int... variables) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == variable) {
                return i;
            }
        }
        return -1;
    }
}

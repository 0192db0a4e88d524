package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.NoisyMax;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The functional model itself, evaluated in both worlds for everything that chance can decide, loop within loop: for a table
 * where one uniform number falls among all ends of the intervals of both rows, and for a noisy-MAX the degree of the leak and
 * of each parent in the one or two states that it has in the worlds.
 */
final class BothWorldsByEnumeration {
    private final BayesianNetwork network;
    private final Map<Integer, Integer> actions;
    private final Findings findings;
    private final int[] asked;
    private final int[] here;
    private final int[] there;
    private final boolean unlike;
    private double[] sums = new double[0];

    BothWorldsByEnumeration(BayesianNetwork network, Map<Integer, Integer> actions, Findings findings, int... asked) {
        this(network, actions, findings, false, asked);
    }

    /**
     * @param unlike another functional model with the same numbers: two different rows of a table draw on independent chances,
     *     and two states of a parent of a noisy-MAX on the same one
     */
    BothWorldsByEnumeration(
            BayesianNetwork network, Map<Integer, Integer> actions, Findings findings, boolean unlike, int... asked) {
        this.unlike = unlike;
        this.network = network;
        this.actions = actions;
        this.findings = findings;
        this.asked = asked;
        this.here = new int[network.size()];
        this.there = new int[network.size()];
    }

    /** Not normalized: the probability of the findings together with each combination of what is asked, the last fastest. */
    double[] sums() {
        int count = 1;
        for (int variable : asked) {
            count *= network.variable(variable).size();
        }
        sums = new double[count];
        descend(0, 1);
        return sums;
    }

    private void descend(int place, double weight) {
        if (weight == 0) {
            return;
        }
        if (place == network.size()) {
            int at = 0;
            for (int variable : asked) {
                at = at * network.variable(variable).size() + there[variable];
            }
            sums[at] += weight;
            return;
        }
        int variable = network.order()[place];
        BiConsumer<int[], Double> next = (both, chance) -> {
            here[variable] = both[0];
            there[variable] = actions.getOrDefault(variable, both[1]);
            double likelihood = 1;
            for (Finding finding : findings.all()) {
                likelihood *= finding.variable() == variable ? finding.likelihood(both[0]) : 1;
            }
            descend(place + 1, weight * chance * likelihood);
        };
        int[] parents = network.parents(variable);
        int[] seen = new int[parents.length];
        int[] other = new int[parents.length];
        for (int p = 0; p < parents.length; p++) {
            seen[p] = here[parents[p]];
            other[p] = there[parents[p]];
        }
        if (network.mechanism(variable) instanceof NoisyMax noisy) {
            degrees(noisy, seen, other, -1, new int[2], 1, next);
        } else {
            intervals(network.mechanism(variable), seen, other, next);
        }
    }

    private void intervals(Mechanism table, int[] seen, int[] other, BiConsumer<int[], Double> next) {
        if (unlike && !Arrays.equals(seen, other)) {
            for (int one = 0; one < table.states(); one++) {
                for (int two = 0; two < table.states(); two++) {
                    double chance = table.probability(one, seen) * table.probability(two, other);
                    next.accept(new int[] {one, two}, chance);
                }
            }
            return;
        }
        TreeSet<Double> ends = new TreeSet<>();
        ends.add(1.0);
        double one = 0;
        double two = 0;
        for (int state = 0; state < table.states() - 1; state++) {
            one += table.probability(state, seen);
            two += table.probability(state, other);
            ends.add(Math.min(1, one));
            ends.add(Math.min(1, two));
        }
        double begin = 0;
        for (double end : ends) {
            double number = (begin + end) / 2;
            if (end > begin) {
                next.accept(new int[] {stateAt(table, number, seen), stateAt(table, number, other)}, end - begin);
            }
            begin = end;
        }
    }

    private static int stateAt(Mechanism table, double number, int[] parents) {
        double sum = 0;
        for (int state = 0; state < table.states() - 1; state++) {
            sum += table.probability(state, parents);
            if (number < sum) {
                return state;
            }
        }
        return table.states() - 1;
    }

    private void degrees(
            NoisyMax noisy,
            int[] seen,
            int[] other,
            int parent,
            int[] greatest,
            double weight,
            BiConsumer<int[], Double> next) {
        if (parent == seen.length) {
            next.accept(greatest, weight);
            return;
        }
        for (int degree = 0; degree < noisy.states(); degree++) {
            if (parent < 0) {
                int[] leaked = {degree, degree};
                degrees(noisy, seen, other, 0, leaked, weight * noisy.leak(degree), next);
                continue;
            }
            boolean same = seen[parent] == other[parent];
            for (int second = same ? degree : 0; second < (same ? degree + 1 : noisy.states()); second++) {
                double both = weight * together(noisy, parent, seen[parent], other[parent], degree, second);
                int[] higher = {Math.max(greatest[0], degree), Math.max(greatest[1], second)};
                if (both > 0) {
                    degrees(noisy, seen, other, parent + 1, higher, both, next);
                }
            }
        }
    }

    /** How probable it is that a parent in its two states brings about these two degrees. */
    private double together(NoisyMax noisy, int parent, int here, int there, int degree, int second) {
        if (here == there) {
            return noisy.strength(parent, here, degree);
        }
        if (!unlike) {
            return noisy.strength(parent, here, degree) * noisy.strength(parent, there, second);
        }
        double from = Math.max(below(noisy, parent, here, degree), below(noisy, parent, there, second));
        double to = Math.min(noisy.atMost(degree, parent, here), noisy.atMost(second, parent, there));
        return Math.max(0, to - from);
    }

    private static double below(NoisyMax noisy, int parent, int state, int degree) {
        return degree == 0 ? 0 : noisy.atMost(degree - 1, parent, state);
    }
}

package dev.because.symbolic.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The sums over all cases of {@link Enumeration}. Where a product becomes very small it is multiplied by a power of two, and
 * the sums follow whichever case was multiplied least, so that many findings do not make everything 0.
 */
final class CaseSums {
    private static final int STEP = 400;
    private static final double SMALL = Math.scalb(1.0, -STEP);

    private final BayesianNetwork network;
    private final int[] order;
    private final double[][] likelihoods;
    private final int[][] parents;
    private final int[] states;
    private final List<int[]> groups;
    private final double[][] sums;
    private double sum;
    private int lifted = Integer.MAX_VALUE;

    /**
     * @param relevant the variables of a case, with each its parents
     * @param groups for each of which a table of sums is made, the last variable of a group fastest
     */
    CaseSums(BayesianNetwork network, Collection<Integer> relevant, Findings findings, List<int[]> groups) {
        this.network = network;
        this.order = IntStream.of(network.order()).filter(relevant::contains).toArray();
        this.parents =
                IntStream.range(0, network.size()).mapToObj(network::parents).toArray(int[][]::new);
        this.likelihoods = IntStream.range(0, network.size())
                .mapToObj(variable -> IntStream.range(0, size(variable))
                        .mapToDouble(state -> findings.about(variable)
                                .map(finding -> finding.likelihood(state))
                                .orElse(1.0))
                        .toArray())
                .toArray(double[][]::new);
        this.states = new int[network.size()];
        this.groups = groups;
        this.sums = groups.stream()
                .map(group -> new double[IntStream.of(group).map(this::size).reduce(1, Math::multiplyExact)])
                .toArray(double[][]::new);
    }

    /** The marginals are one for each group; empty if all sums are 0. */
    Optional<Posteriors> posteriors() {
        descend(0, 1, 0);
        if (sum == 0) {
            return Optional.empty();
        }
        for (double[] table : sums) {
            Arrays.setAll(table, i -> table[i] / sum);
        }
        return Optional.of(new Posteriors(Math.log(sum) - lifted * (STEP * Math.log(2)), Arrays.asList(sums)));
    }

    private void descend(int depth, double weight, int lifts) {
        if (depth == order.length) {
            add(weight, lifts);
            return;
        }
        int variable = order[depth];
        int[] above = new int[parents[variable].length];
        Arrays.setAll(above, i -> states[parents[variable][i]]);
        for (int state = 0; state < likelihoods[variable].length; state++) {
            double likelihood = likelihoods[variable][state];
            if (likelihood > 0) {
                double next = weight * network.mechanism(variable).probability(state, above) * likelihood;
                boolean small = next < SMALL;
                if (next > 0) {
                    states[variable] = state;
                    descend(depth + 1, small ? next / SMALL : next, small ? lifts + 1 : lifts);
                }
            }
        }
    }

    private void add(double weight, int lifts) {
        if (lifts < lifted) {
            double lowered = sum == 0 ? 0 : Math.scalb(1.0, Math.max(-2000, -STEP * (lifted - lifts)));
            sum *= lowered;
            for (double[] table : sums) {
                Arrays.setAll(table, i -> table[i] * lowered);
            }
            lifted = lifts;
        }
        double scaled = lifts == lifted ? weight : Math.scalb(weight, Math.max(-2000, -STEP * (lifts - lifted)));
        sum += scaled;
        for (int group = 0; group < sums.length; group++) {
            int at = 0;
            for (int variable : groups.get(group)) {
                at = at * likelihoods[variable].length + states[variable];
            }
            sums[group][at] += scaled;
        }
    }

    private int size(int variable) {
        return network.variable(variable).size();
    }
}

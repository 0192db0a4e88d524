package dev.because.symbolic.causal.explanation.probable;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Eliminates variables, first those to add up over, then those to maximise over, and goes back through the latter to read off
 * their states. Every product is divided by its greatest number, whose logarithm is kept, so that nothing underflows.
 */
final class MaxProduct {
    /** Logarithms that differ by less are equal: what rounding makes of equal products. */
    static final double SAME = 1e-10;

    private static final double MOST_ENTRIES = 1 << 24;

    /** @param states of the maximised variables, 0 elsewhere */
    private record Best(int[] states, double logarithm, boolean tied) {}

    private final BayesianNetwork network;
    private final BitSet added;
    private final BitSet maximised;

    private MaxProduct(BayesianNetwork network, BitSet added, BitSet maximised) {
        this.network = network;
        this.added = added;
        this.maximised = maximised;
    }

    /**
     * The states of the maximised variables; both sets together must hold all parents of their members and all variables with
     * findings.
     *
     * @return empty if the findings contradict the model
     */
    static Optional<int[]> states(BayesianNetwork network, Findings findings, BitSet added, BitSet maximised) {
        MaxProduct product = new MaxProduct(network, added, maximised);
        return product.best(findings).map(best -> best.tied() ? product.first(best, findings) : best.states());
    }

    /** The lexicographic first of the equally good ones: as long as a lower state does as well, it is taken. */
    private int[] first(Best found, Findings findings) {
        Best best = found;
        Findings fixed = findings;
        for (int variable = maximised.nextSetBit(0); variable >= 0; variable = maximised.nextSetBit(variable + 1)) {
            for (int state = 0; state < best.states()[variable]; state++) {
                Optional<Best> lower = best(new Proposition(variable, state).joined(fixed, network));
                if (lower.isPresent() && lower.get().logarithm() >= found.logarithm() - SAME) {
                    best = lower.get();
                }
            }
            fixed = new Proposition(variable, best.states()[variable]).joined(fixed, network);
        }
        return best.states();
    }

    private Optional<Best> best(Findings findings) {
        List<Factor> factors = factors(findings);
        double[] logarithm = new double[1];
        BitSet left = (BitSet) added.clone();
        while (!left.isEmpty()) {
            int variable = cheapest(left, factors);
            Factor product = scaled(taken(variable, factors), logarithm);
            factors.add(product.sumOut(variable));
        }
        left = (BitSet) maximised.clone();
        Deque<Integer> order = new ArrayDeque<>();
        Deque<Factor> products = new ArrayDeque<>();
        while (!left.isEmpty()) {
            int variable = cheapest(left, factors);
            Factor product = scaled(taken(variable, factors), logarithm);
            order.push(variable);
            products.push(product);
            factors.add(product.maxOut(variable));
        }
        double last = factors.stream().mapToDouble(factor -> factor.values()[0]).reduce(1, (a, b) -> a * b);
        if (last == 0 || logarithm[0] == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        int[] states = new int[network.size()];
        boolean tied = false;
        while (!order.isEmpty()) {
            tied |= choose(order.pop(), products.pop(), states);
        }
        return Optional.of(new Best(states, logarithm[0] + Math.log(last), tied));
    }

    /** Sets the variable's lowest best state, all others of the factor being set; whether another does as well. */
    private boolean choose(int variable, Factor product, int[] states) {
        int[] at = IntStream.of(product.scope()).map(v -> states[v]).toArray();
        int place = Arrays.binarySearch(product.scope(), variable);
        double[] values = new double[network.variable(variable).size()];
        for (int state = 0; state < values.length; state++) {
            at[place] = state;
            values[state] = product.value(at);
        }
        double enough = Arrays.stream(values).max().orElseThrow() * (1 - SAME);
        int[] best = IntStream.range(0, values.length)
                .filter(state -> values[state] >= enough)
                .toArray();
        states[variable] = best[0];
        return best.length > 1;
    }

    private static Factor scaled(List<Factor> factors, double[] logarithm) {
        Factor product = factors.stream().reduce(Factor::times).orElseThrow();
        double greatest = Arrays.stream(product.values()).max().orElseThrow();
        logarithm[0] += Math.log(greatest);
        return greatest == 0
                ? product
                : new Factor(
                        product.scope(),
                        product.sizes(),
                        Arrays.stream(product.values())
                                .map(value -> value / greatest)
                                .toArray());
    }

    private int cheapest(BitSet left, List<Factor> factors) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int variable = left.nextSetBit(0); variable >= 0; variable = left.nextSetBit(variable + 1)) {
            int sought = variable;
            double entries = factors.stream()
                    .map(Factor::scope)
                    .filter(scope -> Arrays.binarySearch(scope, sought) >= 0)
                    .flatMapToInt(Arrays::stream)
                    .distinct()
                    .mapToDouble(v -> network.variable(v).size())
                    .reduce(1, (a, b) -> a * b);
            if (entries < least) {
                least = entries;
                best = variable;
            }
        }
        checked(least);
        left.clear(best);
        return best;
    }

    private static List<Factor> taken(int variable, List<Factor> factors) {
        List<Factor> taken = new ArrayList<>();
        factors.removeIf(factor -> Arrays.binarySearch(factor.scope(), variable) >= 0 && taken.add(factor));
        return taken;
    }

    private List<Factor> factors(Findings findings) {
        List<Factor> factors = new ArrayList<>();
        BitSet all = (BitSet) added.clone();
        all.or(maximised);
        all.stream().forEach(variable -> factors.add(table(variable)));
        for (Finding finding : findings.all()) {
            int size = network.variable(finding.variable()).size();
            factors.add(new Factor(
                    new int[] {finding.variable()},
                    new int[] {size},
                    IntStream.range(0, size).mapToDouble(finding::likelihood).toArray()));
        }
        return factors;
    }

    private Factor table(int variable) {
        int[] parents = network.parents(variable);
        int[] scope = IntStream.concat(IntStream.of(variable), IntStream.of(parents))
                .sorted()
                .toArray();
        int[] sizes = IntStream.of(scope).map(v -> network.variable(v).size()).toArray();
        double[] values =
                new double[checked(Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b))];
        int[] states = new int[network.size()];
        for (int i = 0; i < values.length; i++) {
            for (int d = scope.length - 1, rest = i; d >= 0; d--) {
                states[scope[d]] = rest % sizes[d];
                rest /= sizes[d];
            }
            values[i] = network.mechanism(variable)
                    .probability(
                            states[variable],
                            IntStream.of(parents).map(p -> states[p]).toArray());
        }
        return new Factor(scope, sizes, values);
    }

    private static int checked(double entries) {
        if (entries > MOST_ENTRIES) {
            throw new TooLargeException(entries, MOST_ENTRIES);
        }
        return (int) entries;
    }
}

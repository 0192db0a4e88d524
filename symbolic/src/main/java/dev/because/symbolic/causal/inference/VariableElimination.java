package dev.because.symbolic.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Variable elimination (Zhang and Poole 1994): one variable after the other is multiplied out of the factors, always one
 * whose product is smallest. Each marginal is an elimination of its own, which makes it slow, simple, and a second way for
 * whatever computes all at once.
 */
public final class VariableElimination implements Inference {
    private static final long MOST_ENTRIES = 1L << 26;

    private final BayesianNetwork network;

    public VariableElimination(BayesianNetwork network) {
        this.network = network;
    }

    @Override
    public Optional<Posteriors> posteriors(Findings findings) {
        List<double[]> marginals = new ArrayList<>();
        double evidence = 0;
        for (int variable = 0; variable < network.size(); variable++) {
            Factor factor = unnormalized(new int[] {variable}, findings);
            evidence = factor.sum();
            if (evidence == 0) {
                return Optional.empty();
            }
            marginals.add(factor.normalized().values());
        }
        return Optional.of(new Posteriors(Math.log(evidence), marginals));
    }

    @Override
    public Optional<Factor> joint(int[] variables, Findings findings) {
        Factor factor = unnormalized(variables, findings);
        return factor.sum() == 0 ? Optional.empty() : Optional.of(factor.normalized());
    }

    private Factor unnormalized(int[] kept, Findings findings) {
        List<Factor> factors = new ArrayList<>();
        for (int variable : kept) {
            factors.add(new Factor(
                    new int[] {variable}, new int[] {size(variable)}, ones(size(variable)))); // it must not be lost
        }
        TreeSet<Integer> relevant = ancestors(kept, findings);
        relevant.forEach(variable -> factors.add(table(variable)));
        for (Finding finding : findings.all()) {
            int variable = finding.variable();
            double[] likelihoods = IntStream.range(0, size(variable))
                    .mapToDouble(finding::likelihood)
                    .toArray();
            factors.add(new Factor(new int[] {variable}, new int[] {size(variable)}, likelihoods));
        }
        TreeSet<Integer> left = new TreeSet<>(relevant);
        Arrays.stream(kept).forEach(left::remove);
        while (!left.isEmpty()) {
            int next = cheapest(left, factors);
            left.remove(next);
            factors.add(product(taken(next, factors)).sumOut(next));
        }
        return product(factors);
    }

    private int cheapest(TreeSet<Integer> left, List<Factor> factors) {
        int best = left.first();
        double least = Double.POSITIVE_INFINITY;
        for (int variable : left) {
            double entries = factors.stream()
                    .map(Factor::scope)
                    .filter(scope -> Arrays.binarySearch(scope, variable) >= 0)
                    .flatMapToInt(Arrays::stream)
                    .distinct()
                    .mapToDouble(this::size)
                    .reduce(1, (a, b) -> a * b);
            if (entries < least) {
                least = entries;
                best = variable;
            }
        }
        if (least > MOST_ENTRIES) {
            throw new TooLargeException(least, MOST_ENTRIES);
        }
        return best;
    }

    private static List<Factor> taken(int variable, List<Factor> factors) {
        List<Factor> taken = new ArrayList<>();
        factors.removeIf(factor -> Arrays.binarySearch(factor.scope(), variable) >= 0 && taken.add(factor));
        return taken;
    }

    private static Factor product(List<Factor> factors) {
        return factors.stream()
                .reduce(Factor::times)
                .orElseGet(() -> new Factor(new int[0], new int[0], new double[] {1}));
    }

    private TreeSet<Integer> ancestors(int[] kept, Findings findings) {
        TreeSet<Integer> found = new TreeSet<>();
        List<Integer> waiting = new ArrayList<>(IntStream.of(kept).boxed().toList());
        findings.all().forEach(finding -> waiting.add(finding.variable()));
        while (!waiting.isEmpty()) {
            int variable = waiting.remove(waiting.size() - 1);
            if (found.add(variable)) {
                Arrays.stream(network.parents(variable)).forEach(waiting::add);
            }
        }
        return found;
    }

    private Factor table(int variable) {
        int[] parents = network.parents(variable);
        int[] scope = IntStream.concat(IntStream.of(variable), IntStream.of(parents))
                .sorted()
                .toArray();
        int[] sizes = IntStream.of(scope).map(this::size).toArray();
        double entries = IntStream.of(sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
        if (entries > MOST_ENTRIES) {
            throw new TooLargeException(entries, MOST_ENTRIES);
        }
        double[] values = new double[(int) entries];
        int[] states = new int[scope.length];
        int[] parentStates = new int[parents.length];
        for (int i = 0; i < values.length; i++) {
            int rest = i;
            for (int d = scope.length - 1; d >= 0; d--) {
                states[d] = rest % sizes[d];
                rest /= sizes[d];
            }
            for (int p = 0; p < parents.length; p++) {
                parentStates[p] = states[Arrays.binarySearch(scope, parents[p])];
            }
            values[i] =
                    network.mechanism(variable).probability(states[Arrays.binarySearch(scope, variable)], parentStates);
        }
        return new Factor(scope, sizes, values);
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private int size(int variable) {
        return network.variable(variable).size();
    }
}

package dev.because.symbolic.causal.explanation.probable;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Branch and bound over the causes of a model of two layers: roots, and effects on which they act independently. Nothing is
 * spread out: what an effect adds at most is bounded by the product of what the decided causes do and the best that each
 * undecided one could.
 */
final class CauseSearch {
    private static final double MANY_CASES = 1 << 12;
    private static final long MOST_STEPS = 100_000;

    private final BayesianNetwork network;
    private final double[][] likelihoods;
    private final int[] causes;
    private final int[] effects;
    private final double[][] priors;
    private final int[] states;

    private final boolean[] decided;
    private final int[] best;
    private double bestLogarithm = Double.NEGATIVE_INFINITY;
    private long steps;

    private CauseSearch(BayesianNetwork network, Findings findings, BitSet variables) {
        this.network = network;
        this.likelihoods = IntStream.range(0, network.size())
                .mapToObj(variable -> IntStream.range(
                                0, network.variable(variable).size())
                        .mapToDouble(state -> findings.about(variable)
                                .map(finding -> finding.likelihood(state))
                                .orElse(1.0))
                        .toArray())
                .toArray(double[][]::new);
        this.effects = variables.stream()
                .filter(variable -> network.parents(variable).length > 0)
                .toArray();
        long[] reach = new long[network.size()];
        IntStream.of(effects)
                .flatMap(effect -> IntStream.of(network.parents(effect)))
                .forEach(cause -> reach[cause]++);
        this.causes = variables.stream()
                .filter(variable -> network.parents(variable).length == 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer cause) -> -reach[cause]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.priors = new double[network.size()][];
        for (int cause : causes) {
            priors[cause] = IntStream.range(0, likelihoods[cause].length)
                    .mapToDouble(
                            state -> Math.log(network.mechanism(cause).probability(state) * likelihoods[cause][state]))
                    .toArray();
        }
        this.states = new int[network.size()];
        this.decided = new boolean[network.size()];
        this.best = new int[network.size()];
    }

    /** Whether the model has two layers, and some effect too many causes for a table. */
    static boolean suits(BayesianNetwork network, BitSet variables) {
        List<Integer> effects = variables.stream()
                .filter(variable -> network.parents(variable).length > 0)
                .boxed()
                .toList();
        return effects.stream()
                        .allMatch(effect -> network.mechanism(effect) instanceof NoisyMax
                                && IntStream.of(network.parents(effect))
                                        .allMatch(parent -> network.parents(parent).length == 0))
                && effects.stream()
                        .anyMatch(effect ->
                                Arrays.stream(network.mechanism(effect).parentStates())
                                                .asDoubleStream()
                                                .reduce(1, (a, b) -> a * b)
                                        > MANY_CASES);
    }

    /** The states of all those variables; empty if the findings contradict the model. */
    static Optional<int[]> of(BayesianNetwork network, Findings findings, BitSet variables) {
        CauseSearch search = new CauseSearch(network, findings, variables);
        search.decide(0);
        return search.bestLogarithm == Double.NEGATIVE_INFINITY ? Optional.empty() : Optional.of(search.best);
    }

    private void decide(int rank) {
        if (++steps > MOST_STEPS) {
            throw new TooLargeException(steps, MOST_STEPS);
        }
        if (rank == causes.length) {
            accept();
            return;
        }
        int cause = causes[rank];
        decided[cause] = true;
        double[] bounds = new double[priors[cause].length];
        for (int state = 0; state < bounds.length; state++) {
            states[cause] = state;
            bounds[state] = bound();
        }
        IntStream.range(0, bounds.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer state) -> -bounds[state]))
                .filter(state -> bounds[state] > Double.NEGATIVE_INFINITY)
                .forEach(state -> {
                    if (bounds[state] >= bestLogarithm - MaxProduct.SAME) {
                        states[cause] = state;
                        decide(rank + 1);
                    }
                });
        decided[cause] = false;
    }

    /** With all causes decided the bound is the value; each effect takes its lowest best state. */
    private void accept() {
        double logarithm = bound();
        for (int effect : effects) {
            double most = Double.NEGATIVE_INFINITY;
            for (int state = 0; state < likelihoods[effect].length; state++) {
                double value = Math.log(most(effect, state));
                if (value > most + MaxProduct.SAME) {
                    most = value;
                    states[effect] = state;
                }
            }
        }
        boolean better = logarithm > bestLogarithm + MaxProduct.SAME;
        boolean same = logarithm >= bestLogarithm - MaxProduct.SAME && Arrays.compare(states, best) < 0;
        if (logarithm > Double.NEGATIVE_INFINITY && (better || same)) {
            bestLogarithm = Math.max(logarithm, bestLogarithm);
            System.arraycopy(states, 0, best, 0, best.length);
        }
    }

    /** At least the logarithm of what any completion has. */
    private double bound() {
        double bound = 0;
        for (int cause : causes) {
            bound += decided[cause]
                    ? priors[cause][states[cause]]
                    : Arrays.stream(priors[cause]).max().orElseThrow();
        }
        for (int effect : effects) {
            double most = 0;
            for (int state = 0; state < likelihoods[effect].length; state++) {
                most = Math.max(most, most(effect, state));
            }
            bound += Math.log(most);
        }
        return bound;
    }

    /** How probable a degree of an effect is at most, times its likelihood. */
    private double most(int effect, int degree) {
        if (likelihoods[effect][degree] == 0) {
            return 0;
        }
        double above = product(effect, degree, true);
        double below = degree == 0 ? 0 : product(effect, degree - 1, false);
        return likelihoods[effect][degree] * Math.max(0, above - below);
    }

    private double product(int effect, int degree, boolean greatest) {
        NoisyMax noisy = (NoisyMax) network.mechanism(effect);
        int[] parents = network.parents(effect);
        double product = noisy.leakAtMost(degree);
        for (int p = 0; p < parents.length; p++) {
            product *= decided[parents[p]]
                    ? noisy.atMost(degree, p, states[parents[p]])
                    : extreme(noisy, degree, p, greatest);
        }
        return product;
    }

    private static double extreme(NoisyMax noisy, int degree, int parent, boolean greatest) {
        int states = noisy.parentStates()[parent];
        double extreme = noisy.atMost(degree, parent, 0);
        for (int state = 1; state < states; state++) {
            double other = noisy.atMost(degree, parent, state);
            extreme = greatest ? Math.max(extreme, other) : Math.min(extreme, other);
        }
        return extreme;
    }
}

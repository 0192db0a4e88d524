package dev.because.symbolic.causal.inference.sampling;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.inference.Posteriors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Gibbs sampling (Geman and Geman 1984; Pearl 1987): a case that agrees with the findings is changed one variable at a time,
 * given all others. It does not mind how unlikely the findings are, but reaches every case only where no probability is 0
 * ({@link #reachesAll}), and is slow where variables can only change together.
 *
 * <p>Eight chains, each with its own random numbers, so that the number of threads changes no byte. The intervals come from
 * the means of eight batches of each chain, or from those of whole chains where these lie farther apart.
 */
public final class GibbsSampling implements Sampling {
    private static final int CHAINS = 8;
    private static final int BATCHES = 8;
    private static final long LEAST_SWEEPS = 128;
    private static final int WEIGHTED = 1 << 12;
    private static final double MOST_EFFECTIVE = 1e12;
    // Student's t for 95 %, with 63 and with 7 degrees of freedom, in units of that of the normal distribution.
    private static final double T_BATCHES = 1.99834 / 1.95996;
    private static final double T_CHAINS = 2.36462 / 1.95996;

    private final BayesianNetwork network;
    private final long seed;
    private final int threads;

    /**
     * @param seed the same seed gives the same estimates
     * @param threads how many chains are drawn at once
     */
    public GibbsSampling(BayesianNetwork network, long seed, int threads) {
        this.network = network;
        this.seed = seed;
        this.threads = threads;
    }

    /** Whether no case of the network is impossible. */
    public static boolean reachesAll(BayesianNetwork network) {
        return network.nodes().stream()
                .allMatch(node -> node.mechanism() instanceof NoisyMax noisy
                        ? reachesAll(noisy)
                        : node.mechanism() instanceof ProbabilityTable table
                                && Arrays.stream(table.values()).allMatch(value -> value > 0));
    }

    /** Whether the leak alone may bring every degree, and no cause excludes that the effect is absent. */
    private static boolean reachesAll(NoisyMax noisy) {
        int[] sizes = noisy.parentStates();
        return IntStream.range(0, noisy.states()).allMatch(degree -> noisy.leak(degree) > 0)
                && IntStream.range(0, sizes.length).allMatch(parent -> IntStream.range(0, sizes[parent])
                        .allMatch(state -> noisy.atMost(0, parent, state) > 0));
    }

    /**
     * {@inheritDoc} A sample is a sweep over all variables; the logarithm of the evidence is that of likelihood weighting,
     * and a rough one.
     *
     * @throws IllegalArgumentException if some cases are impossible
     */
    @Override
    public Optional<Estimates> posteriors(Findings findings, SampleBudget budget) {
        if (!reachesAll(network)) {
            throw new IllegalArgumentException("Gibbs sampling may not reach every case of " + network.name());
        }
        BitSet core = ancestors(findings);
        SplittableRandom streams = new SplittableRandom(seed);
        List<GibbsChain> chains = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) {
            chains.add(new GibbsChain(network, findings, core, streams.split()));
        }
        long most = Math.max(LEAST_SWEEPS, (budget.samples() + CHAINS - 1) / CHAINS);
        double log = new LikelihoodWeighting(network, seed, threads)
                .posteriors(findings, SampleBudget.of(WEIGHTED))
                .map(weighted -> weighted.posteriors().logEvidence())
                .orElse(Double.NEGATIVE_INFINITY);
        long done = 0;
        Optional<Estimates> estimates = Optional.empty();
        while (done < most
                && (done == 0
                        || budget.halfWidth() == 0
                        || estimates.orElseThrow().widest() > budget.halfWidth())) {
            long next = Math.min(most - done, Math.max(LEAST_SWEEPS, done)); // twice as many each time
            SideBySide.run(
                    threads,
                    chains.stream()
                            .<Runnable>map(chain -> () -> chain.sweep(next))
                            .toList());
            done += next;
            estimates = Optional.of(estimates(findings, chains, log, done * CHAINS));
        }
        return estimates;
    }

    private Estimates estimates(Findings findings, List<GibbsChain> chains, double log, long sweeps) {
        List<double[][]> batches = chains.stream()
                .flatMap(chain -> chain.batches(BATCHES).stream())
                .toList();
        List<double[][]> wholes =
                chains.stream().map(chain -> chain.batches(1).get(0)).toList();
        double[][] marginals = new double[network.size()][];
        double[][] effective = new double[network.size()][];
        double least = Double.POSITIVE_INFINITY;
        for (int v = 0; v < marginals.length; v++) {
            int variable = v;
            marginals[v] = new double[network.variable(v).size()];
            effective[v] = new double[marginals[v].length];
            if (findings.about(v).orElse(null) instanceof Observation observation) {
                marginals[v][observation.state()] = 1;
                Arrays.fill(effective[v], Double.POSITIVE_INFINITY);
                continue;
            }
            for (int s = 0; s < marginals[v].length; s++) {
                int state = s;
                double[] means = batches.stream()
                        .mapToDouble(batch -> batch[variable][state])
                        .toArray();
                double[] whole = wholes.stream()
                        .mapToDouble(chain -> chain[variable][state])
                        .toArray();
                double p = Arrays.stream(means).average().orElseThrow();
                double error = Math.max(T_BATCHES * error(means), T_CHAINS * error(whole));
                marginals[v][s] = p;
                effective[v][s] = error > 0 ? Math.min(p * (1 - p) / (error * error), MOST_EFFECTIVE) : sweeps;
                least = Math.min(least, effective[v][s]);
            }
        }
        return new Estimates(
                "Gibbs sampling", new Posteriors(log, Arrays.asList(marginals)), List.of(effective), least, sweeps);
    }

    /** The standard error of the mean of independent numbers. */
    private static double error(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        double squares = Arrays.stream(numbers)
                .map(number -> (number - mean) * (number - mean))
                .sum();
        return Math.sqrt(squares / (numbers.length - 1) / numbers.length);
    }

    private BitSet ancestors(Findings findings) {
        BitSet found = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>();
        findings.all().stream().map(Finding::variable).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int variable = waiting.remove();
            if (!found.get(variable)) {
                found.set(variable);
                IntStream.of(network.parents(variable)).forEach(waiting::add);
            }
        }
        return found;
    }
}

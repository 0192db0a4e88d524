package dev.because.symbolic.causal.inference.sampling;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Likelihood weighting (Fung and Chang 1990; Shachter and Peot 1990): cases are drawn with what was observed put in, and each
 * counts as much as it makes the observations likely. The less likely the findings are under their causes' priors, the fewer
 * samples count; {@link Estimates} says how many did.
 *
 * <p>Samples come in fixed batches, each with its own random numbers, added up in the same order: the number of threads
 * changes no byte.
 */
public final class LikelihoodWeighting implements Sampling {
    private static final int BATCH = 2048;
    private static final int ROUND = 16;

    private final BayesianNetwork network;
    private final ForwardSampling sampling;
    private final int[] sizes;
    private final long seed;
    private final int threads;

    /**
     * @param seed the same seed gives the same estimates
     * @param threads how many draw at once
     */
    public LikelihoodWeighting(BayesianNetwork network, long seed, int threads) {
        this.network = network;
        this.sampling = new ForwardSampling(network);
        this.sizes = network.nodes().stream()
                .mapToInt(node -> node.variable().size())
                .toArray();
        this.seed = seed;
        this.threads = threads;
    }

    @Override
    public Optional<Estimates> posteriors(Findings findings, SampleBudget budget) {
        WeightedCounts counts = counts(findings);
        long batches = (budget.samples() + BATCH - 1) / BATCH;
        for (long first = 0; first < batches; first += ROUND) {
            round(findings, first, Math.min(batches, first + ROUND)).forEach(counts::add);
            Optional<Estimates> estimates = budget.halfWidth() > 0 ? counts.estimates() : Optional.empty();
            if (estimates.isPresent() && estimates.get().widest() <= budget.halfWidth()) {
                break;
            }
        }
        return counts.estimates();
    }

    private List<WeightedCounts> round(Findings findings, long first, long end) {
        WeightedCounts[] done = new WeightedCounts[(int) (end - first)];
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < done.length; i++) {
            int at = i;
            work.add(() -> done[at] = batch(findings, first + at));
        }
        SideBySide.run(threads, work);
        return List.of(done);
    }

    private WeightedCounts batch(Findings findings, long number) {
        long stream = new SplittableRandom(seed).nextLong() ^ new SplittableRandom(number).nextLong();
        SplittableRandom random = new SplittableRandom(stream);
        WeightedCounts counts = counts(findings);
        Finding[] known = new Finding[sizes.length];
        findings.all().forEach(finding -> known[finding.variable()] = finding);
        int[] order = sampling.order();
        int[] states = new int[sizes.length];
        for (int i = 0; i < BATCH; i++) {
            double log = 0;
            for (int variable : order) {
                if (known[variable] instanceof Observation observation) {
                    states[variable] = observation.state();
                    log += Math.log(network.mechanism(variable)
                            .probability(observation.state(), sampling.above(variable, states)));
                } else {
                    states[variable] = sampling.draw(variable, states, random);
                    log += known[variable] == null ? 0 : Math.log(known[variable].likelihood(states[variable]));
                }
            }
            counts.add(states, log);
        }
        return counts;
    }

    private WeightedCounts counts(Findings findings) {
        boolean[] observed = new boolean[sizes.length];
        IntStream.range(0, sizes.length)
                .forEach(variable ->
                        observed[variable] = findings.about(variable).orElse(null) instanceof Observation);
        return new WeightedCounts(sizes, observed);
    }
}

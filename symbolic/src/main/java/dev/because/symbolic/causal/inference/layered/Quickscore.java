package dev.because.symbolic.causal.inference.layered;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Quickscore (Heckerman 1989) for networks of two layers: independent causes, and effects of two states that are noisy-ORs of
 * them. A symptom that is absent multiplies each cause's odds; symptoms that are present are added up over all their
 * subsets with alternating signs. The time is exponential in the symptoms that are present, and only in them: hundreds of
 * diseases and hundreds of absent symptoms cost next to nothing.
 *
 * <p>The terms cancel, the more the less probable the findings are. They are computed with 31 digits, and where less than ten
 * of these would be left, an {@link ArithmeticException} says so. Causes may have more than two states; an effect may also
 * have a table if it has one cause only.
 */
public final class Quickscore implements Inference {
    /** How many subsets are added up, unless told otherwise. */
    public static final int MOST_TERMS = 1 << 16;

    private static final double MOST_LOST = 1e-10;

    private final TwoLayers layers;
    private final BayesianNetwork network;
    private final int mostTerms;

    /**
     * @throws IllegalArgumentException if the network is of another form, see {@link #misfit}
     */
    public Quickscore(BayesianNetwork network) {
        this(network, MOST_TERMS);
    }

    /**
     * @param mostTerms how many subsets of the effects that are present are added up: two to the power of their number
     * @throws IllegalArgumentException if the network is of another form, see {@link #misfit}
     */
    public Quickscore(BayesianNetwork network, int mostTerms) {
        TwoLayers.misfit(network).ifPresent(reason -> {
            throw new IllegalArgumentException("Quickscore does not fit: " + reason);
        });
        this.layers = new TwoLayers(network);
        this.network = network;
        this.mostTerms = mostTerms;
    }

    /** In words why this does not apply to a network; empty if it does. */
    public static Optional<String> misfit(BayesianNetwork network) {
        return TwoLayers.misfit(network);
    }

    /** Whether this applies to a network, with findings that are few enough. */
    public static boolean fits(BayesianNetwork network, Findings findings) {
        return TwoLayers.misfit(network).isEmpty()
                && new SubsetSums(new TwoLayers(network), findings).terms() <= MOST_TERMS;
    }

    /**
     * {@inheritDoc}
     *
     * @throws TooLargeException if the effects that are present have too many subsets
     * @throws ArithmeticException if too few digits are left
     */
    @Override
    public Optional<Posteriors> posteriors(Findings findings) {
        List<Integer> effects = IntStream.range(0, network.size())
                .filter(variable ->
                        !layers.isCause(variable) && findings.about(variable).isEmpty())
                .boxed()
                .toList();
        SubsetSums sums = added(findings, effects);
        if (sums.impossible()) {
            return Optional.empty();
        }
        List<double[]> marginals = new ArrayList<>();
        for (int variable = 0; variable < network.size(); variable++) {
            Optional<Finding> finding = findings.about(variable);
            if (layers.isCause(variable)) {
                marginals.add(sums.cause(variable));
            } else if (finding.isEmpty()) {
                double absent = sums.absent(variable);
                marginals.add(new double[] {absent, 1 - absent});
            } else if (finding.get() instanceof Observation observation) {
                marginals.add(new double[] {1 - observation.state(), observation.state()});
            } else {
                marginals.add(
                        joint(new int[] {variable}, findings).orElseThrow().values());
            }
        }
        return Optional.of(new Posteriors(sums.logEvidence(), marginals));
    }

    /**
     * {@inheritDoc} Each number comes from a sum of its own.
     *
     * @throws TooLargeException if the effects that are present have too many subsets
     * @throws ArithmeticException if too few digits are left
     */
    @Override
    public Optional<Factor> joint(int[] variables, Findings findings) {
        SubsetSums all = added(findings, List.of());
        if (all.impossible()) {
            return Optional.empty();
        }
        int[] sizes = IntStream.of(variables)
                .map(variable -> network.variable(variable).size())
                .toArray();
        return Optional.of(Factor.tabulate(variables, sizes, states -> {
                    Findings with = findings;
                    double likelihood = 1;
                    for (int i = 0; i < states.length; i++) {
                        int state = states[i];
                        likelihood *= findings.about(variables[i])
                                .map(finding -> finding.likelihood(state))
                                .orElse(1.0);
                        with = with.with(variables[i], state);
                    }
                    if (likelihood == 0) {
                        return 0;
                    }
                    SubsetSums one = added(with, List.of());
                    return one.impossible() ? 0 : likelihood * Math.exp(one.logEvidence() - all.logEvidence());
                })
                .normalized());
    }

    private SubsetSums added(Findings findings, List<Integer> effects) {
        SubsetSums sums = new SubsetSums(layers, findings);
        if (sums.terms() > mostTerms) {
            throw new TooLargeException(sums.terms(), mostTerms);
        }
        sums.addUp(effects);
        if (!sums.impossible() && sums.relativeError() > MOST_LOST) {
            throw new ArithmeticException("the terms for %d findings cancel to a part of %.0e: too few digits are left"
                    .formatted(findings.size(), sums.cancelled()));
        }
        return sums;
    }
}

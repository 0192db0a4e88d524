package dev.because.symbolic.causal.inference.sampling;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import java.util.Optional;

/** Estimates posteriors from random cases. The same seed gives the same estimates, whatever the number of threads. */
@FunctionalInterface
public interface Sampling {
    /** Of how many effective samples less are too few for likelihood weighting. */
    double FEW = 1000;

    /**
     * The posteriors of all variables.
     *
     * @return empty if no sample agreed with the findings, which need not mean that they are impossible
     */
    Optional<Estimates> posteriors(Findings findings, SampleBudget budget);

    /**
     * Likelihood weighting; where the findings are so unlikely that too few of its samples count, Gibbs sampling, if it can
     * reach every case of that network.
     */
    static Sampling of(BayesianNetwork network, long seed, int threads) {
        Sampling weighting = new LikelihoodWeighting(network, seed, threads);
        return (findings, budget) -> {
            Optional<Estimates> weighted = weighting.posteriors(findings, budget);
            boolean enough = weighted.isPresent() && weighted.get().effectiveSamples() >= FEW;
            return enough || !GibbsSampling.reachesAll(network)
                    ? weighted
                    : new GibbsSampling(network, seed, threads).posteriors(findings, budget);
        };
    }
}

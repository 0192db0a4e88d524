package dev.because.scenarios.bench.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Inference;
import java.util.List;
import java.util.function.Function;

/** A way to compute the posteriors of all variables. */
@FunctionalInterface
interface Contestant {
    /** Makes ready for questions about a network; what it returns answers them. */
    Function<Findings, List<double[]>> compile(BayesianNetwork network);

    /** One of this project's. */
    static Contestant of(Function<BayesianNetwork, Inference> inference) {
        return network -> {
            Inference compiled = inference.apply(network);
            return findings -> compiled.posteriors(findings).orElseThrow().marginals();
        };
    }
}

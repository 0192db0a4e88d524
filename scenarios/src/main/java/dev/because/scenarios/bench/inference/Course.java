package dev.because.scenarios.bench.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What every contestant goes through: it answers all questions once, which warms it up and shows whether it is right; then
 * again, with the network compiled (warm); then again, compiling the network anew for each (cold).
 *
 * @param network of the questions
 * @param sets the findings of each question
 */
record Course(BayesianNetwork network, List<Findings> sets) {
    /** What is told on the way, at once. */
    interface Listener {
        void answer(List<double[]> marginals);

        void warm(long nanoseconds);

        void cold(long nanoseconds);
    }

    void run(Contestant contestant, Listener listener) {
        List<Findings> all = new ArrayList<>(sets);
        all.add(0, Findings.none());
        Function<Findings, List<double[]>> compiled = contestant.compile(network);
        for (Findings findings : all) {
            listener.answer(compiled.apply(findings));
        }
        for (Findings findings : sets) {
            long start = System.nanoTime();
            compiled.apply(findings);
            listener.warm(System.nanoTime() - start);
        }
        for (Findings findings : sets) {
            long start = System.nanoTime();
            contestant.compile(network).apply(findings);
            listener.cold(System.nanoTime() - start);
        }
    }
}

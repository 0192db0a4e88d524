package dev.because.symbolic.causal.inference.sampling;

import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.Optional;

/** Asks an exact inference, and samples where that would need more memory than is allowed; the answer says which it was. */
public final class ExactOrSampled {
    private final Inference exact;
    private final Sampling sampling;
    private final SampleBudget budget;

    /**
     * @param exact is asked first
     * @param sampling is asked if that throws {@link TooLargeException}
     * @param budget for sampling
     */
    public ExactOrSampled(Inference exact, Sampling sampling, SampleBudget budget) {
        this.exact = exact;
        this.sampling = sampling;
        this.budget = budget;
    }

    /** The posterior of every variable, and how they were come by. */
    public sealed interface Answer {
        Posteriors posteriors();

        /** They are exact. */
        record Exact(Posteriors posteriors) implements Answer {}

        /**
         * They are estimates.
         *
         * @param estimates with their intervals
         * @param entries how many numbers the largest table of the exact way would have held
         * @param reason the same as a sentence
         */
        record Sampled(Estimates estimates, double entries, String reason) implements Answer {
            @Override
            public Posteriors posteriors() {
                return estimates.posteriors();
            }
        }
    }

    /** Empty if the findings are impossible, or if no sample agreed with them. */
    public Optional<Answer> posteriors(Findings findings) {
        try {
            return exact.posteriors(findings).map(Answer.Exact::new);
        } catch (TooLargeException large) {
            return sampling.posteriors(findings, budget)
                    .map(estimates ->
                            new Answer.Sampled(estimates, large.entries(), String.valueOf(large.getMessage())));
        }
    }
}

package dev.because.symbolic.causal.inference;

import dev.because.symbolic.causal.Findings;
import java.util.Optional;

/** Computes probabilities in one Bayesian network. An implementation may be asked from several threads at once. */
public interface Inference {
    /**
     * The posterior of every variable; an observed one is in its state with probability 1.
     *
     * @return empty if the findings contradict the model: together they have the probability 0
     * @throws TooLargeException if more memory would be needed than is allowed
     */
    Optional<Posteriors> posteriors(Findings findings);

    /**
     * The joint posterior of a few variables.
     *
     * @param variables their indices, all different; the joint has them in ascending order
     * @return a factor that adds up to 1; empty if the findings have the probability 0
     * @throws TooLargeException if more memory would be needed than is allowed
     */
    Optional<Factor> joint(int[] variables, Findings findings);
}

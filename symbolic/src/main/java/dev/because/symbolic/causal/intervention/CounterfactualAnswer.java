package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.inference.Factor;
import java.util.Optional;

/**
 * What would have been.
 *
 * @param joint the joint probability of the variables that were asked for, in the world where someone acted; over their
 *     indices in the model, ascending
 * @param assumption what this assumes about how both worlds share their chances beyond what the model says, as a part of a
 *     sentence; empty if nothing
 * @param bounds between what the probabilities lie under every other assumption of that kind; empty where nothing is
 *     assumed, and where the case is not as simple as {@link FunctionalBounds} needs it
 */
public record CounterfactualAnswer(Factor joint, String assumption, Optional<FunctionalBounds> bounds) {
    /** The probability of those states, one for each variable that was asked for, in the order of their indices. */
    public double probability(int... states) {
        return joint.value(states);
    }
}

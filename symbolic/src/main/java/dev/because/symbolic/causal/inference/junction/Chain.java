package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.inference.junction.noisy.NoisyEffect;
import java.util.stream.IntStream;

/**
 * An effect that becomes a chain.
 *
 * @param variable the effect
 * @param observed whether it is known
 * @param effect its decomposition
 * @param parents all its parents
 */
record Chain(int variable, boolean observed, NoisyEffect effect, int[] parents) {
    /** The parents that are not known. */
    int[] free() {
        return IntStream.of(effect.free()).map(place -> parents[place]).toArray();
    }
}

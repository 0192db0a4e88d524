package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Cube;
import java.util.List;

/**
 * Why some terms together have every minterm of an implicant.
 *
 * @param implicant what is derived
 * @param container a product that contains it: the last step's result, or a term if there is no step
 * @param steps each from terms and from earlier results; every result is used by a later step or is the container
 * @param shortest whether it is known that no derivation has fewer steps
 */
public record Derivation(Cube implicant, Cube container, List<ConsensusStep> steps, boolean shortest) {
    public Derivation {
        steps = List.copyOf(steps);
    }
}

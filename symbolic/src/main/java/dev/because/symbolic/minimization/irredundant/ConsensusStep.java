package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Cube;

/**
 * Two products imply a third: wherever that is true, one of the two is, whichever value the input has.
 *
 * @param first the product that has the input's negation
 * @param second the product that has the input
 * @param input the only input that conflicts
 * @param result their consensus: all other literals of both
 */
public record ConsensusStep(Cube first, Cube second, int input, Cube result) {
    /** @throws IllegalArgumentException if the two have no consensus, that is, if not exactly one input conflicts */
    static ConsensusStep of(Cube one, Cube other) {
        Cube result = one.consensus(other)
                .orElseThrow(() -> new IllegalArgumentException("no consensus of " + one + " and " + other));
        int input = one.conflicts(other).stream().findFirst().orElseThrow();
        boolean swapped = one.values().contains(input);
        return new ConsensusStep(swapped ? other : one, swapped ? one : other, input, result);
    }
}

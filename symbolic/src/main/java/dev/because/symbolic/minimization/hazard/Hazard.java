package dev.because.symbolic.minimization.hazard;

import dev.because.symbolic.logic.Cube;

/**
 * Adjacent rows, or cubes of them, between which an output that ought to stay may change for a moment, whichever way one
 * goes.
 *
 * @param from where the input is 0
 * @param to the same where it is 1
 * @param input the only input that changes
 * @param output the output
 */
public record Hazard(Cube from, Cube to, int input, int output) {
    /** The steps over an input within a cube that does not care for it. */
    static Hazard within(Cube cube, int input, int output) {
        return new Hazard(cube.with(input, false), cube.with(input, true), input, output);
    }

    /** Both sides together: what a term must contain to remove the hazard. */
    public Cube remedy() {
        return from.without(input);
    }
}

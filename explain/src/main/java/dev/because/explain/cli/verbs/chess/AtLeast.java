package dev.because.explain.cli.verbs.chess;

import dev.because.neural.network.BadInputException;

/** Numbers of options that may not be too small. */
final class AtLeast {
    private AtLeast() {}

    /** @throws BadInputException if the number is smaller */
    static void require(String option, long found, long least) {
        if (found < least) {
            throw new BadInputException("option " + option, String.valueOf(found), "at least " + least);
        }
    }
}

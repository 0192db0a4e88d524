package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import java.util.List;

/**
 * A move in the position asked about, and what the search has found of it.
 *
 * @param value for who moves; {@link #UNKNOWN} where it was only shown to be worse than others
 * @param line the move and what follows
 */
record Candidate(Move move, int value, List<Move> line) {
    static final int UNKNOWN = -Values.INFINITE;

    Candidate {
        line = List.copyOf(line);
    }

    static Candidate of(Move move) {
        return new Candidate(move, UNKNOWN, List.of(move));
    }

    /** The same, with what a search found. */
    Candidate worth(int found, List<Move> continuation) {
        return new Candidate(move, found, continuation);
    }

    boolean isKnown() {
        return value != UNKNOWN;
    }

    Candidate unknown() {
        return new Candidate(move, UNKNOWN, line);
    }
}

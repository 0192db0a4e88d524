package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import java.util.List;

/**
 * A move in the position asked about, and what the search has found of it.
 *
 * @param handicap in centipawns, by which the move must be better than others
 * @param value for who moves, less the handicap unless somebody mates; {@link #UNKNOWN} where it was only shown to be worse than others
 * @param line the move and what follows
 */
record Candidate(Move move, int handicap, int value, List<Move> line) {
    static final int UNKNOWN = -Values.INFINITE;

    Candidate {
        line = List.copyOf(line);
    }

    static Candidate of(Move move, int handicap) {
        return new Candidate(move, handicap, UNKNOWN, List.of(move));
    }

    /** What a search must find of the move for its value to be that bound. */
    int raised(int bound) {
        return Values.isMate(bound) ? bound : bound + handicap;
    }

    /** What the move counts for if a search finds that of it. */
    int lowered(int found) {
        return Values.isMate(found) ? found : found - handicap;
    }

    /** The same, with what a search found. */
    Candidate worth(int lowered, List<Move> continuation) {
        return new Candidate(move, handicap, lowered, continuation);
    }

    /** Its value for who moves, whatever its handicap. */
    int unhandicapped() {
        return raised(value);
    }

    boolean isKnown() {
        return value != UNKNOWN;
    }

    Candidate unknown() {
        return new Candidate(move, handicap, UNKNOWN, line);
    }
}

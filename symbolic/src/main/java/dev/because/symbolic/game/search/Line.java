package dev.because.symbolic.game.search;

import dev.because.symbolic.game.Move;
import java.util.List;

/**
 * A principal variation.
 *
 * @param score for the side that moves first in the position asked about
 * @param moves at least one, all legal one after the other
 */
public record Line(Score score, List<Move> moves) {
    public Line {
        moves = List.copyOf(moves);
    }

    /** What is played. */
    public Move first() {
        return moves.get(0);
    }
}

package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import java.util.List;

/**
 * What a move and the captures on its square after it come to, where both sides take as long as it pays.
 *
 * @param centipawns what the side that begins comes out with: pawn 100, knight and bishop 300, rook 500, queen 900
 * @param moves the move and the captures that follow, each legal after the one before
 * @param won what the side that begins takes, in that order
 * @param lost what is taken from it, in that order
 */
public record Exchange(int centipawns, List<Move> moves, List<PieceType> won, List<PieceType> lost) {
    public Exchange {
        moves = List.copyOf(moves);
        won = List.copyOf(won);
        lost = List.copyOf(lost);
    }

    /** Whether it gains material. */
    public boolean isGood() {
        return centipawns > 0;
    }

    /** Whether it costs material. */
    public boolean isBad() {
        return centipawns < 0;
    }
}

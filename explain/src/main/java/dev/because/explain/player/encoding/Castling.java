package dev.because.explain.player.encoding;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;

/** The rooks that may still castle. */
final class Castling {
    private Castling() {}

    /** The rook of a side on that side of its king, as a bitboard; empty if it may not castle there. */
    static long rook(Position position, Side side, boolean kingside) {
        long rooks = position.castling() & position.of(side);
        long before = Square.bit(position.king(side)) - 1;
        return kingside ? rooks & ~before : rooks & before;
    }

    /** Where the rook stands that a castling move of the side to move takes along. */
    static int rook(Position position, Move move) {
        return Square.first(rook(position, position.toMove(), move.kind() == Move.Kind.CASTLE_KINGSIDE));
    }
}

package dev.because.symbolic.game.search.uci;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import java.util.Optional;

/**
 * Moves as the protocol writes them: from square, to square, and what a pawn becomes. Castling is the king's step ({@code e1g1}), in
 * Chess960 the king that takes its own rook ({@code e1h1}).
 */
record UciMoves(boolean chess960) {
    /** As a game needs it that begins there: in the form of Chess960 only where king or rooks stand otherwise than in chess. */
    static UciMoves of(Position start) {
        long rights = start.castling();
        boolean usual = true;
        for (Side side : Side.values()) {
            long rank = 0xFFL << 8 * side.rank(0);
            long corners = Square.bit(Square.of(0, side.rank(0))) | Square.bit(Square.of(7, side.rank(0)));
            usual &= (rights & rank) == 0
                    || start.king(side) == Square.of(4, side.rank(0)) && (rights & rank & ~corners) == 0;
        }
        return new UciMoves(!usual);
    }

    String write(Position position, Move move) {
        return chess960 && move.castles()
                ? Square.name(move.from()) + Square.name(rook(position, move))
                : move.toString();
    }

    /** The legal move that is meant; a king that takes its own rook castles, whichever form was agreed on. */
    Optional<Move> read(Position position, String text) {
        Optional<Move> exact = position.legalMoves().stream()
                .filter(move -> write(position, move).equals(text))
                .findFirst();
        return exact.or(() -> position.legalMoves().stream()
                .filter(Move::castles)
                .filter(move -> new UciMoves(true).write(position, move).equals(text))
                .findFirst());
    }

    private static int rook(Position position, Move move) {
        Side side = position.toMove();
        long rooks = position.castling() & position.of(side, PieceType.ROOK) & 0xFFL << 8 * side.rank(0);
        long before = Square.bit(move.from()) - 1;
        return Square.first(move.kind() == Move.Kind.CASTLE_QUEENSIDE ? rooks & before : rooks & ~before);
    }
}

package dev.because.symbolic.game.search.uci;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.UciMove;
import dev.because.symbolic.logic.BadInputException;
import java.util.Optional;

/**
 * The moves of one game as they are said to an engine.
 *
 * @param chess960 whether a king that castles takes its own rook
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
        return UciMove.write(position, move, chess960);
    }

    /** The legal move that is meant. */
    Optional<Move> read(Position position, String text) {
        try {
            return Optional.of(UciMove.read(position, text));
        } catch (BadInputException nothing) {
            return Optional.empty(); // who asked says which engine it was
        }
    }
}

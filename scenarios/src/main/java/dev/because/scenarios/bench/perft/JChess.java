package dev.because.scenarios.bench.perft;

import ch.astorm.jchess.JChessGame;
import ch.astorm.jchess.core.Color;
import ch.astorm.jchess.core.Move;
import ch.astorm.jchess.core.Moveable;
import ch.astorm.jchess.core.entities.Bishop;
import ch.astorm.jchess.core.entities.King;
import ch.astorm.jchess.core.entities.Knight;
import ch.astorm.jchess.core.entities.Pawn;
import ch.astorm.jchess.core.entities.Queen;
import ch.astorm.jchess.core.entities.Rook;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import java.util.List;

/**
 * The library jchess (Cédric Tabin), version 1.2.0. It knows who may still castle by how often a piece has moved, and what may be taken en
 * passant by the last move, so that a position with an en passant square cannot be given to it.
 */
final class JChess {
    static final String NAME = "ch.astorm:jchess 1.2.0";

    private JChess() {}

    /** Sets up the board there. */
    static ch.astorm.jchess.core.Position position(Position position) {
        JChessGame game = JChessGame.newEmptyGame(color(position.toMove()));
        for (int square : Square.all(position.occupied())) {
            Piece piece = position.at(square).orElseThrow();
            Moveable moveable = moveable(piece.type(), color(piece.side()));
            game.put(Square.name(square), moveable);
            boolean rookMoved = piece.type() == PieceType.ROOK && (position.castling() & Square.bit(square)) == 0;
            boolean kingMoved =
                    piece.type() == PieceType.KING && (position.castling() & position.of(piece.side())) == 0;
            if (rookMoved || kingMoved) {
                game.getPosition().increaseDisplacementCount(moveable, 1);
            }
        }
        return game.getPosition();
    }

    /** How many sequences of legal moves there are; the last moves are counted, not played. */
    static long count(ch.astorm.jchess.core.Position position, int depth) {
        List<Move> moves = position.getLegalMoves();
        long sum = 0;
        for (Move move : moves) {
            if (!move.isPromotionNeeded()) {
                sum += depth == 1 ? 1 : count(position.apply(move), depth - 1);
                continue;
            }
            for (PieceType type : List.of(PieceType.QUEEN, PieceType.ROOK, PieceType.BISHOP, PieceType.KNIGHT)) {
                move.setPromotion(moveable(type, position.getColorOnMove()));
                sum += depth == 1 ? 1 : count(position.apply(move), depth - 1);
            }
        }
        return sum;
    }

    private static Color color(Side side) {
        return side == Side.WHITE ? Color.WHITE : Color.BLACK;
    }

    private static Moveable moveable(PieceType type, Color color) {
        return switch (type) {
            case PAWN -> new Pawn(color);
            case KNIGHT -> new Knight(color);
            case BISHOP -> new Bishop(color);
            case ROOK -> new Rook(color);
            case QUEEN -> new Queen(color);
            case KING -> new King(color);
        };
    }
}

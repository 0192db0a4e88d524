package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.attack.Attacks;

/** Which plain moves of a position give check, found without playing them. */
final class Checks {
    private final Position position;
    private final int king;
    private final long pawn;
    private final long knight;
    private final long bishop;
    private final long rook;
    /** Pieces that uncover a check if they leave their line. */
    private final long discoverers;

    Checks(Position position) {
        this.position = position;
        Side side = position.toMove();
        long occupied = position.occupied();
        king = position.king(side.opposite());
        pawn = Attacks.pawn(side == Side.BLACK, king);
        knight = Attacks.knight(king);
        bishop = Attacks.bishop(king, occupied);
        rook = Attacks.rook(king, occupied);
        discoverers = discoverers(side, occupied);
    }

    private long discoverers(Side side, long occupied) {
        long own = position.of(side);
        long without = occupied & ~((bishop | rook) & own);
        long queens = position.of(PieceType.QUEEN);
        long snipers = own
                & ~(bishop | rook)
                & (Attacks.bishop(king, without) & (position.of(PieceType.BISHOP) | queens)
                        | Attacks.rook(king, without) & (position.of(PieceType.ROOK) | queens));
        long found = 0;
        for (long rest = snipers; rest != 0; rest &= rest - 1) {
            found |= Attacks.between(king, Square.first(rest)) & own;
        }
        return found;
    }

    /** Whether a move that neither castles, promotes nor takes en passant gives check. */
    boolean isCheck(Move move) {
        long to = Square.bit(move.to());
        if ((discoverers & Square.bit(move.from())) != 0 && (Attacks.line(king, move.from()) & to) == 0) {
            return true;
        }
        PieceType type = position.typeAt(move.from());
        return type != null
                && switch (type) {
                    case PAWN -> (pawn & to) != 0;
                    case KNIGHT -> (knight & to) != 0;
                    case BISHOP -> (bishop & to) != 0;
                    case ROOK -> (rook & to) != 0;
                    case QUEEN -> ((bishop | rook) & to) != 0;
                    case KING -> false;
                };
    }
}

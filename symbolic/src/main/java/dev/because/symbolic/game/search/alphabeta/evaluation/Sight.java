package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.attack.Attacks;

/** What one side's men attack on a board, gathered while its pieces are counted. */
final class Sight {
    static final long A_FILE = 0x0101010101010101L;
    static final long H_FILE = A_FILE << 7;

    final Side side;
    final boolean isWhite;
    /** Turns a square so that the side's own first rank is the lowest. */
    final int turn;

    long own;
    long ownPawns;
    int king;
    long pawns;
    long minors;
    long rooks;
    long queens;
    /** The king and the squares around it. */
    long kingZone;
    /** How strongly the enemy king is attacked. */
    int danger;

    long knightsReach;
    long bishopsReach;

    Sight(Side side) {
        this.side = side;
        isWhite = side == Side.WHITE;
        turn = isWhite ? 0 : 56;
    }

    void look(Position position) {
        own = position.of(side);
        ownPawns = position.of(PieceType.PAWN) & own;
        king = position.king(side);
        pawns = isWhite
                ? (ownPawns & ~A_FILE) << 7 | (ownPawns & ~H_FILE) << 9
                : (ownPawns & ~A_FILE) >>> 9 | (ownPawns & ~H_FILE) >>> 7;
        minors = 0;
        rooks = 0;
        queens = 0;
        knightsReach = 0;
        bishopsReach = 0;
        danger = 0;
        kingZone = Attacks.king(king) | 1L << king;
    }

    /** All that is attacked. */
    long all() {
        return pawns | minors | rooks | queens | Attacks.king(king);
    }

    /** A square as this side sees it, in the left half of the board: 0 to 31. */
    int mirrored(int square) {
        int turned = square ^ turn;
        int file = turned & 7;
        return (turned >>> 3) * 4 + Math.min(file, 7 - file);
    }
}

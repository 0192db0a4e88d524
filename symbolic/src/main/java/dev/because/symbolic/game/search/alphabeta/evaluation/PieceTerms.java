package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.attack.Attacks;

/** Pieces: what they are worth, where they stand, where they can go, and how they stand to the enemy king. */
final class PieceTerms {
    private static final int MATERIAL = Term.MATERIAL.first();
    private static final int KNIGHT_SQUARES = Term.KNIGHT_SQUARES.first();
    private static final int BISHOP_SQUARES = Term.BISHOP_SQUARES.first();
    private static final int ROOK_SQUARES = Term.ROOK_SQUARES.first();
    private static final int QUEEN_SQUARES = Term.QUEEN_SQUARES.first();
    private static final int KING_SQUARES = Term.KING_SQUARES.first();
    private static final int KNIGHT_MOBILITY = Term.KNIGHT_MOBILITY.first();
    private static final int BISHOP_MOBILITY = Term.BISHOP_MOBILITY.first();
    private static final int ROOK_MOBILITY = Term.ROOK_MOBILITY.first();
    private static final int QUEEN_MOBILITY = Term.QUEEN_MOBILITY.first();
    private static final int BISHOP_PAIR = Term.BISHOP_PAIR.first();
    private static final int ROOK_FILE = Term.ROOK_FILE.first();
    private static final int OUTPOST = Term.OUTPOST.first();
    private static final long WHITE_OUTPOSTS = 0x0000FFFFFF000000L;
    private static final long BLACK_OUTPOSTS = 0x000000FFFFFF0000L;

    private final int[] weights;

    PieceTerms(int[] weights) {
        this.weights = weights;
    }

    /** The sum for one side. What its pieces attack is written into its sight. */
    int of(Position position, Sight own, Sight enemy) {
        long free = ~(own.own & position.of(PieceType.KING) | own.ownPawns) & ~enemy.pawns;
        return knights(position, own, enemy, free)
                + bishops(position, own, enemy, free)
                + rooks(position, own, enemy, free)
                + queens(position, own, enemy, free)
                + weights[KING_SQUARES + own.mirrored(own.king)];
    }

    private int knights(Position position, Sight own, Sight enemy, long free) {
        int sum = 0;
        for (long rest = position.of(PieceType.KNIGHT) & own.own; rest != 0; rest &= rest - 1) {
            int square = Long.numberOfTrailingZeros(rest);
            long reach = Attacks.knight(square);
            own.knightsReach |= reach;
            own.danger += 2 * Long.bitCount(reach & enemy.kingZone);
            sum += weights[MATERIAL + 1]
                    + weights[KNIGHT_SQUARES + own.mirrored(square)]
                    + weights[KNIGHT_MOBILITY + Long.bitCount(reach & free)];
            if (isOutpost(square, own, enemy)) {
                sum += weights[OUTPOST];
            }
        }
        own.minors |= own.knightsReach;
        return sum;
    }

    private int bishops(Position position, Sight own, Sight enemy, long free) {
        int sum = 0;
        int count = 0;
        long occupied = position.occupied() & ~(position.of(PieceType.QUEEN) & own.own);
        for (long rest = position.of(PieceType.BISHOP) & own.own; rest != 0; rest &= rest - 1) {
            int square = Long.numberOfTrailingZeros(rest);
            long reach = Attacks.bishop(square, occupied);
            own.bishopsReach |= reach;
            own.danger += 2 * Long.bitCount(reach & enemy.kingZone);
            sum += weights[MATERIAL + 2]
                    + weights[BISHOP_SQUARES + own.mirrored(square)]
                    + weights[BISHOP_MOBILITY + Long.bitCount(reach & free)];
            if (isOutpost(square, own, enemy)) {
                sum += weights[OUTPOST + 1];
            }
            count++;
        }
        own.minors |= own.bishopsReach;
        return count >= 2 ? sum + weights[BISHOP_PAIR] : sum;
    }

    private int rooks(Position position, Sight own, Sight enemy, long free) {
        int sum = 0;
        long majors = position.of(PieceType.QUEEN) | position.of(PieceType.ROOK);
        long occupied = position.occupied() & ~(majors & own.own);
        for (long rest = position.of(PieceType.ROOK) & own.own; rest != 0; rest &= rest - 1) {
            int square = Long.numberOfTrailingZeros(rest);
            long reach = Attacks.rook(square, occupied);
            own.rooks |= reach;
            own.danger += 3 * Long.bitCount(reach & enemy.kingZone);
            sum += weights[MATERIAL + 3]
                    + weights[ROOK_SQUARES + own.mirrored(square)]
                    + weights[ROOK_MOBILITY + Long.bitCount(reach & free)];
            long file = Sight.A_FILE << (square & 7);
            if ((file & own.ownPawns) == 0) {
                sum += weights[ROOK_FILE + ((file & enemy.ownPawns) == 0 ? 0 : 1)];
            }
        }
        return sum;
    }

    private int queens(Position position, Sight own, Sight enemy, long free) {
        int sum = 0;
        for (long rest = position.of(PieceType.QUEEN) & own.own; rest != 0; rest &= rest - 1) {
            int square = Long.numberOfTrailingZeros(rest);
            long reach = Attacks.queen(square, position.occupied());
            own.queens |= reach;
            own.danger += 5 * Long.bitCount(reach & enemy.kingZone);
            sum += weights[MATERIAL + 4]
                    + weights[QUEEN_SQUARES + own.mirrored(square)]
                    + weights[QUEEN_MOBILITY + Long.bitCount(reach & free)];
        }
        return sum;
    }

    private static boolean isOutpost(int square, Sight own, Sight enemy) {
        long bit = 1L << square;
        return (bit & own.pawns & (own.isWhite ? WHITE_OUTPOSTS : BLACK_OUTPOSTS)) != 0
                && (PawnTerms.beside(PawnTerms.ahead(bit, own.isWhite)) & enemy.ownPawns) == 0;
    }
}

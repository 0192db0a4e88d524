package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;

/** Pawns: what they are worth, where they stand, and how they stand to each other. */
final class PawnTerms {
    private static final int MATERIAL = Term.MATERIAL.first();
    private static final int PAWN_SQUARES = Term.PAWN_SQUARES.first();
    private static final int DOUBLED = Term.DOUBLED_PAWN.first();
    private static final int ISOLATED = Term.ISOLATED_PAWN.first();
    private static final int BACKWARD = Term.BACKWARD_PAWN.first();
    private static final int CONNECTED = Term.CONNECTED_PAWN.first();
    private static final int PASSED = Term.PASSED_PAWN.first();
    private static final int FREE = Term.FREE_PASSED_PAWN.first();
    private static final int OWN_KING = Term.OWN_KING_TO_PASSED.first();
    private static final int ENEMY_KING = Term.ENEMY_KING_TO_PASSED.first();
    private static final int PLACES = 1 << 13;

    private final int[] weights;
    /** Most positions of a search have one of a few sets of pawns: what was found for them is kept. */
    private final long[] whites = new long[PLACES];

    private final long[] blacks = new long[PLACES];
    private final long[] passed = new long[PLACES];
    private final int[] sums = new int[PLACES];

    PawnTerms(int[] weights) {
        this.weights = weights;
    }

    /** The sum for White less that for Black. */
    int of(Position position) {
        long pawns = position.of(PieceType.PAWN);
        if (pawns == 0) {
            return 0;
        }
        long white = pawns & position.of(Side.WHITE);
        long black = pawns ^ white;
        int place = (int) ((white * 0x9E3779B97F4A7C15L ^ black * 0xC2B2AE3D27D4EB4FL) >>> 51);
        if (whites[place] != white || blacks[place] != black) {
            whites[place] = white;
            blacks[place] = black;
            passed[place] = passed(white, black, true) | passed(black, white, false);
            sums[place] = structure(white, black, true) - structure(black, white, false);
        }
        long all = passed[place];
        return sums[place] + runners(position, all & white, true) - runners(position, all & black, false);
    }

    private int structure(long own, long enemy, boolean white) {
        int sum = weights[MATERIAL] * Long.bitCount(own);
        int turn = white ? 0 : 56;
        long attacks = beside(step(own, white));
        long enemyAttacks = beside(step(enemy, !white));
        for (long rest = own; rest != 0; rest &= rest - 1) {
            long pawn = Long.lowestOneBit(rest);
            int square = Long.numberOfTrailingZeros(pawn) ^ turn;
            int file = square & 7;
            int rank = square >>> 3;
            sum += weights[PAWN_SQUARES + rank * 4 + Math.min(file, 7 - file)];
            long neighbours = beside(Sight.A_FILE << file) & own;
            if ((ahead(pawn, white) & own) != 0) {
                sum += weights[DOUBLED];
            }
            if (neighbours == 0) {
                sum += weights[ISOLATED];
            } else if (((attacks | beside(own)) & pawn) != 0) {
                sum += weights[CONNECTED + rank];
            } else if ((neighbours & ~ahead(beside(step(pawn, white)), white) & ~beside(step(pawn, white))) == 0
                    && (step(pawn, white) & (enemyAttacks | enemy)) != 0) {
                sum += weights[BACKWARD];
            }
        }
        return sum;
    }

    private static long passed(long own, long enemy, boolean white) {
        long stopped = 0;
        for (long rest = enemy; rest != 0; rest &= rest - 1) {
            long before = ahead(Long.lowestOneBit(rest), !white);
            stopped |= before | beside(before);
        }
        // Of two on one file only the one in front can be passed.
        for (long rest = own; rest != 0; rest &= rest - 1) {
            stopped |= ahead(Long.lowestOneBit(rest), !white);
        }
        return own & ~stopped;
    }

    /** Passed pawns, as far as other men than pawns matter to them. */
    private int runners(Position position, long pawns, boolean white) {
        int sum = 0;
        Side side = white ? Side.WHITE : Side.BLACK;
        for (long rest = pawns; rest != 0; rest &= rest - 1) {
            int square = Long.numberOfTrailingZeros(rest);
            int rank = side.rank(square >>> 3);
            int next = square + side.forward();
            sum += weights[PASSED + rank];
            if ((position.occupied() & 1L << next) == 0) {
                sum += weights[FREE + rank];
            }
            if (rank >= 3) {
                sum += weights[OWN_KING + distance(position.king(side), next)]
                        + weights[ENEMY_KING + distance(position.king(side.opposite()), next)];
            }
        }
        return sum;
    }

    /** How many steps a king needs. */
    static int distance(int from, int to) {
        return Math.max(Math.abs((from & 7) - (to & 7)), Math.abs((from >>> 3) - (to >>> 3)));
    }

    private static long step(long squares, boolean white) {
        return white ? squares << 8 : squares >>> 8;
    }

    /** The squares to the left and right. */
    static long beside(long squares) {
        return (squares & ~Sight.A_FILE) >>> 1 | (squares & ~Sight.H_FILE) << 1;
    }

    /** All squares before these on their files. */
    static long ahead(long squares, boolean white) {
        long filled = step(squares, white);
        if (white) {
            filled |= filled << 8;
            filled |= filled << 16;
            return filled | filled << 32;
        }
        filled |= filled >>> 8;
        filled |= filled >>> 16;
        return filled | filled >>> 32;
    }
}

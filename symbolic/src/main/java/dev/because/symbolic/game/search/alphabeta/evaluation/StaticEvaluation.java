package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;

/**
 * Judges a position without looking ahead: a weighted sum of {@link Term}s, each with a weight for the opening and one for the endgame,
 * between which the pieces that are left decide. Not for two threads at once.
 */
public final class StaticEvaluation {
    /** Pieces count as knight and bishop 1, rook 2, queen 4: all of them are 24. */
    private static final int FULL = 24;

    private static final int TEMPO = Term.TEMPO.first();

    private static final int PLACES = 1 << 15;
    private static final long VALUE = 0xFFFF;

    private final int[] weights;
    /** Positions that were judged lately: the upper bits of the hash, and the value in the lower ones. */
    private final long[] known = new long[PLACES];

    private final Sight white = new Sight(Side.WHITE);
    private final Sight black = new Sight(Side.BLACK);
    private final PieceTerms pieces;
    private final PawnTerms pawns;
    private final KingTerms kings;

    StaticEvaluation(Weights weights) {
        this.weights = weights.packed;
        pieces = new PieceTerms(weights.packed);
        pawns = new PawnTerms(weights.packed);
        kings = new KingTerms(weights.packed);
    }

    /** With the weights that were fitted. */
    public static StaticEvaluation fitted() {
        return new StaticEvaluation(Weights.fitted());
    }

    /** Centipawns for the side to move, which is not in check. */
    public int of(Position position) {
        long hash = position.hash();
        int place = (int) (hash >>> 20) & PLACES - 1;
        if ((known[place] & ~VALUE) == (hash & ~VALUE)) {
            return (short) known[place];
        }
        int value = judge(position);
        known[place] = hash & ~VALUE | value & VALUE;
        return value;
    }

    private int judge(Position position) {
        int packed = packed(position);
        int phase = phase(position);
        int endgame = Weights.endgame(packed) * Winnable.share(position, Weights.endgame(packed)) / Winnable.ALL;
        int value = (Weights.opening(packed) * phase + endgame * (FULL - phase)) / FULL;
        return position.toMove() == Side.WHITE ? value : -value;
    }

    /** From 0 for kings and pawns only to 24 for all pieces. */
    static int phase(Position position) {
        int pieces = Long.bitCount(position.of(PieceType.KNIGHT) | position.of(PieceType.BISHOP))
                + 2 * Long.bitCount(position.of(PieceType.ROOK))
                + 4 * Long.bitCount(position.of(PieceType.QUEEN));
        return Math.min(FULL, pieces);
    }

    /** Both sums for White, as {@link Weights#pack} packs them. */
    int packed(Position position) {
        white.look(position);
        black.look(position);
        int sum = pieces.of(position, white, black) - pieces.of(position, black, white);
        sum += pawns.of(position);
        sum += kings.of(position, white, black) - kings.of(position, black, white);
        return sum + (position.toMove() == Side.WHITE ? weights[TEMPO] : -weights[TEMPO]);
    }
}

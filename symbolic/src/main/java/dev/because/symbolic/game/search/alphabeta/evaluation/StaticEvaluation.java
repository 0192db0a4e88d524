package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;

/**
 * Judges by counting: a weighted sum of {@link Term}s, each with a weight for the opening and one for the endgame, between which the
 * pieces that are left decide. Not for two threads at once.
 */
public final class StaticEvaluation implements Evaluation {
    /** Pieces count as knight and bishop 1, rook 2, queen 4: all of them are 24. */
    private static final int FULL = 24;

    private static final int TEMPO = Term.TEMPO.first();

    private final int[] weights;
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

    @Override
    public int of(Position position) {
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

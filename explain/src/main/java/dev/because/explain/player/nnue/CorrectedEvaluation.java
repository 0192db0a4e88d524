package dev.because.explain.player.nnue;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;

/**
 * Counts, and corrects the count by what a {@link ValueNetwork} sees beyond it. Both err, but not alike, and together less than either. It
 * keeps the hidden units' sums of the last position, so that the next one costs only what differs.
 */
public final class CorrectedEvaluation implements Evaluation {
    /** Below every mate, and within 16 bits. */
    private static final int MOST = 8000;

    private final Evaluation counting;
    private final ValueNetwork network;
    private final Accumulator white;
    private final Accumulator black;

    /** @param counting what the network was trained to correct */
    public CorrectedEvaluation(Evaluation counting, ValueNetwork network) {
        this.counting = counting;
        this.network = network;
        white = new Accumulator(network, Side.WHITE);
        black = new Accumulator(network, Side.BLACK);
    }

    @Override
    public int of(Position position) {
        return Math.max(-MOST, Math.min(MOST, counting.of(position) + correction(position)));
    }

    /** What the network adds, in centipawns for the side to move. */
    int correction(Position position) {
        int[] seenByWhite = white.of(position);
        int[] seenByBlack = black.of(position);
        int bucket = Features.bucket(Long.bitCount(position.occupied()));
        return position.toMove() == Side.WHITE
                ? network.centipawns(seenByWhite, seenByBlack, bucket)
                : network.centipawns(seenByBlack, seenByWhite, bucket);
    }
}

package dev.because.explain.render.board.game;

import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.search.Score;

/** Scores as the page writes and draws them: from White's point of view. */
final class Evaluation {
    /** What is more in centipawns is drawn as this. */
    static final int MOST = 500;

    /** Where mates are drawn, at the edge. */
    static final int EDGE = 640;

    private Evaluation() {}

    /** {@code +1.35}, {@code −0.20}, {@code #3}: White mates in three, {@code #−2}: Black does in two; {@code mate}: it is. */
    static String text(Score score) {
        Score seen = score.from(Side.WHITE);
        if (!seen.isMate() && seen.centipawns() == 0) {
            return "0.00";
        }
        return isOver(seen) ? "mate" : seen.toString().replace('-', '−');
    }

    /** In centipawns, within the chart. */
    static int height(Score score) {
        Score seen = score.from(Side.WHITE);
        return seen.isMate() ? Integer.signum(seen.mate()) * EDGE : Math.max(-MOST, Math.min(MOST, seen.centipawns()));
    }

    private static boolean isOver(Score score) {
        return score.mate() == Score.MATED || score.mate() == Integer.MAX_VALUE;
    }
}

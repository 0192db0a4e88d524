package dev.because.symbolic.game.search;

import dev.because.symbolic.game.Side;

/**
 * How good a position is for one side.
 *
 * @param pointOfView for whom; more is better
 * @param centipawns hundredths of a pawn; where there is mate, 0
 * @param mate moves of the side that mates until it mates: above 0 if {@code pointOfView} does, below 0 if it is mated, and 0 if nobody
 *     is; {@link #MATED} if it is mate already
 */
public record Score(Side pointOfView, int centipawns, int mate) implements Comparable<Score> {
    /** The {@code mate} of who is mated on the board. */
    public static final int MATED = Integer.MIN_VALUE;

    private static final int BEST = 1_000_000;

    /** So many hundredths of a pawn. */
    public static Score centipawns(Side pointOfView, int centipawns) {
        return new Score(pointOfView, centipawns, 0);
    }

    /** Mate in so many moves, given by the point of view; below 0 it is mated in so many. */
    public static Score mate(Side pointOfView, int moves) {
        return new Score(pointOfView, 0, moves);
    }

    /** It is mated. */
    public static Score mated(Side pointOfView) {
        return new Score(pointOfView, 0, MATED);
    }

    /** Whether somebody mates, or has mated. */
    public boolean isMate() {
        return mate != 0;
    }

    /** The same, seen from that side. */
    public Score from(Side side) {
        if (side == pointOfView) {
            return this;
        }
        return new Score(
                side, -centipawns, mate == MATED ? Integer.MAX_VALUE : mate == Integer.MAX_VALUE ? MATED : -mate);
    }

    /** On one scale with mates at its ends, in centipawns: a mate in n is worth 1,000,000 − n. */
    public int scaled() {
        if (mate == 0) {
            return centipawns;
        }
        if (mate == MATED) {
            return -BEST;
        }
        return mate == Integer.MAX_VALUE ? BEST : mate > 0 ? BEST - mate : -BEST - mate;
    }

    /** How much better this is than another, which is seen from the same side; a mate counts as 100 pawns. */
    public int gap(Score other) {
        return clamp(scaled()) - clamp(other.from(pointOfView).scaled());
    }

    private static int clamp(int scaled) {
        return Math.max(-10_000, Math.min(10_000, scaled));
    }

    /** By {@link #scaled()}, both from the first one's point of view. */
    @Override
    public int compareTo(Score other) {
        return Integer.compare(scaled(), other.from(pointOfView).scaled());
    }

    /** {@code +1.35}, {@code -0.20}, {@code #3}, {@code #-2}. */
    @Override
    public String toString() {
        if (mate == MATED || mate == Integer.MAX_VALUE) {
            return mate == MATED ? "#-0" : "#0";
        }
        return mate != 0 ? "#" + mate : String.format(java.util.Locale.ROOT, "%+.2f", centipawns / 100.0);
    }
}

package dev.because.symbolic.game.search.puct;

/**
 * Expected results in centipawns and back, by the formula of Leela Chess Zero: c = 90·tan(1.5637541897·v), so that an even position is
 * 0, an expected result of 0.5 is 89 centipawns, 0.9 is 546, and a sure win 12,780.
 */
public final class Expectation {
    private static final double SCALE = 90;
    private static final double ANGLE = 1.5637541897;

    private Expectation() {}

    /**
     * Centipawns.
     *
     * @param value from −1 (lost) to 1 (won)
     */
    public static int centipawns(double value) {
        return (int) Math.round(SCALE * Math.tan(ANGLE * Math.max(-1, Math.min(1, value))));
    }

    /** The expected result, from −1 to 1. */
    public static double value(int centipawns) {
        return Math.max(-1, Math.min(1, Math.atan(centipawns / SCALE) / ANGLE));
    }
}

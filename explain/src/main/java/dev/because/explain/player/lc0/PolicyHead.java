package dev.because.explain.player.lc0;

/**
 * What to play.
 *
 * @param hidden 3 × 3, rectified
 * @param planes 3 × 3, one filter for each way to leave a square; 80, of which the last 7 mean nothing
 */
public record PolicyHead(Convolution hidden, Convolution planes) {
    /** How many filters the format gives to ways to leave a square. */
    public static final int PLANES = 80;
}

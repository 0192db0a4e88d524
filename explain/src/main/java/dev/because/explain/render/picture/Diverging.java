package dev.because.explain.render.picture;

/**
 * The colours of signed numbers: blue below zero, orange above, and at zero nothing at all, so that zero always looks the
 * same. Blue and orange are told apart also by people who do not see red and green.
 */
public final class Diverging {
    private static final int[] ABOVE = {0xffffff, 0xfdae6b, 0xe6550d, 0x9a3203};
    private static final int[] BELOW = {0xffffff, 0x9ecae1, 0x3182bd, 0x08418c};
    private static final double QUICKENING = 1.6;

    private Diverging() {}

    /** The colour at -1 … 1; what lies outside has the colour of the end. */
    static int colour(double position) {
        int[] stops = position < 0 ? BELOW : ABOVE;
        double along = Math.min(1, Math.abs(position)) * (stops.length - 1);
        int stop = Math.min((int) along, stops.length - 2);
        return Canvas.mixed(stops[stop], stops[stop + 1], along - stop);
    }

    /** The colour at -1 … 1 as a page writes it, such as {@code #e6550d}. */
    public static String hex(double position) {
        return String.format("#%06x", colour(position));
    }

    /** How much of the picture below the colour hides: nothing at zero, all at the ends. */
    public static double opacity(double position) {
        return Math.min(1, QUICKENING * Math.sqrt(Math.min(1, Math.abs(position))));
    }
}

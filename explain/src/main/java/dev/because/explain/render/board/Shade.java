package dev.because.explain.render.board;

import dev.because.explain.render.picture.Diverging;
import java.util.Locale;

/** The project's colours of numbers above zero, without their darkest, on which a black piece would not be seen. */
final class Shade {
    private static final double DARKEST = 0.7;

    private Shade() {}

    /** The colour at 0 … 1. */
    static String colour(double value) {
        return Diverging.hex(DARKEST * value);
    }

    /** How much of the square it hides, nothing at zero: the attribute {@code fill-opacity}. */
    static String opacity(double value) {
        return String.format(Locale.ROOT, "%.2f", Diverging.opacity(DARKEST * value));
    }
}

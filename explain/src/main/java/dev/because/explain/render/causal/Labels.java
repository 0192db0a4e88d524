package dev.because.explain.render.causal;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.drawing.Markup;
import java.util.List;
import java.util.Locale;

/** What stands at the left of each row of a chart, and at the right. */
final class Labels {
    static final double SIZE = 12;
    private static final double LINE = 14;
    private static final int LINES = 2;

    private Labels() {}

    /** Whether a weight leaves no doubt. */
    static boolean isDecisive(double weight) {
        return Math.abs(weight) >= BeliefFact.DECISIVE;
    }

    /** A label that ends at x, in two lines at most, in the middle of a row; the whole of it is its title. */
    static void left(Markup markup, String label, double x, double middle, double most) {
        List<String> lines = Lettering.wrap(label, SIZE, most, LINES);
        double y = middle + 4 - (lines.size() - 1) * LINE / 2;
        for (String line : lines) {
            markup.open("text", "class", "label", "x", x, "y", y)
                    .leaf("title", label)
                    .text(line)
                    .close("text")
                    .line();
            y += LINE;
        }
    }

    /** {@code +11.4 dB}, {@code −3 dB}; what decides is {@code +∞ dB}. */
    static String decibels(double weight) {
        String sign = weight > 0 ? "+" : weight < 0 ? "−" : "";
        double size = Math.abs(weight);
        String digits = isDecisive(size)
                ? "∞"
                : size >= 99.95
                        ? String.format(Locale.ROOT, "%.0f", size)
                        : String.format(Locale.ROOT, "%.1f", size).replaceFirst("\\.0$", "");
        return (digits.equals("0") ? "" : sign) + digits + " dB";
    }
}

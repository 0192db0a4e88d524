package dev.because.explain.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Curves in one diagram, drawn by the page itself as vectors: its colours are the style sheet's, so they follow light, dark
 * and paper, and each curve has a dash of its own for those who do not tell colours apart.
 */
final class LineChart {
    static final int WIDTH = 360;
    static final int HEIGHT = 190;
    private static final int LEFT = 34;
    private static final int RIGHT = 8;
    private static final int TOP = 8;
    private static final int BOTTOM = 22;

    private final double low;
    private final double high;

    /** A diagram for values within these. */
    LineChart(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** A curve with its name, and the class that the style sheet knows it by. */
    record Curve(String style, String name, List<Double> values) {}

    /** Curves over an axis from 0 to 1. */
    TrustView.Chart chart(List<Curve> curves, List<String> below, String alternative, String caption) {
        List<TrustView.Tick> ticks = new ArrayList<>();
        for (double value = low; value <= high + 1e-9; value += 0.5) {
            ticks.add(new TrustView.Tick(number(vertical(value)), number(vertical(value) + 4), label(value)));
        }
        int last = below.size() - 1;
        List<TrustView.Mark> marks = IntStream.rangeClosed(0, last)
                .mapToObj(i -> new TrustView.Mark(
                        number(horizontal(i / (double) Math.max(1, last))),
                        i == 0 ? "start" : i == last ? "end" : "middle",
                        below.get(i)))
                .toList();
        return new TrustView.Chart(
                WIDTH,
                HEIGHT,
                LEFT,
                WIDTH - RIGHT,
                HEIGHT - 6,
                alternative,
                caption,
                ticks,
                marks,
                curves.stream()
                        .map(curve -> new TrustView.Series(curve.style(), curve.name(), points(curve.values())))
                        .toList());
    }

    private String points(List<Double> values) {
        int last = Math.max(1, values.size() - 1);
        return IntStream.range(0, values.size())
                .mapToObj(i -> number(horizontal(i / (double) last)) + "," + number(vertical(values.get(i))))
                .collect(Collectors.joining(" "));
    }

    private double horizontal(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double vertical(double value) {
        double within = Math.max(low, Math.min(high, value));
        return TOP + (high - within) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String label(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace("-", "−");
    }
}

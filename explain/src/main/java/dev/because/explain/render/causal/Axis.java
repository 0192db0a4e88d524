package dev.because.explain.render.causal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Probabilities along an axis of decimal log-odds, on which a weight of evidence is as long wherever it stands. Certainty lies
 * infinitely far out: where there is some, the axis is broken and has its end there.
 */
final class Axis {
    private static final double END = 30;
    private static final double MARGIN = 0.15;
    private static final double LEAST_SPAN = 2;
    private static final int MOST_NINES = 12;
    private static final double LABEL_PITCH = 36;
    private static final double[] BETWEEN = {0.2, 0.8, 0.05, 0.95, 0.3, 0.7, 0.4, 0.6};

    private final double left;
    private final double right;
    private final double low;
    private final double high;
    private final boolean excluded;
    private final boolean certain;

    /**
     * @param left where it begins
     * @param right where it ends
     * @param probabilities that it has to have room for
     */
    Axis(double left, double right, List<Double> probabilities) {
        this.excluded = probabilities.stream().anyMatch(p -> p <= 0);
        this.certain = probabilities.stream().anyMatch(p -> p >= 1);
        this.left = excluded ? left + END : left;
        this.right = certain ? right - END : right;
        double[] finite = probabilities.stream()
                .filter(p -> p > 0 && p < 1)
                .mapToDouble(Axis::logOdds)
                .toArray();
        double least = DoubleStream.of(finite).min().orElse(0);
        double most = DoubleStream.of(finite).max().orElse(0);
        double margin = Math.max(MARGIN, (LEAST_SPAN - (most - least)) / 2);
        this.low = least - margin;
        this.high = most + margin;
    }

    /** A probability that the axis names. */
    record Tick(double x, String label) {}

    /** Decimal log-odds: 10 decibels are one. */
    static double logOdds(double probability) {
        return Math.log10(probability) - Math.log10(1 - probability);
    }

    double x(double probability) {
        if (probability <= 0) {
            return left - END;
        }
        if (probability >= 1) {
            return right + END;
        }
        return left + (logOdds(probability) - low) / (high - low) * (right - left);
    }

    /** Where the axis is broken, as certainty lies beyond. */
    List<Double> breaks() {
        List<Double> breaks = new ArrayList<>();
        if (excluded) {
            breaks.add(left - END / 2);
        }
        if (certain) {
            breaks.add(right + END / 2);
        }
        return breaks;
    }

    /** As many round probabilities as have room beside each other, from left to right. */
    List<Tick> ticks() {
        TreeMap<Double, Tick> ticks = new TreeMap<>();
        if (excluded) {
            add(ticks, 0, "0%");
        }
        if (certain) {
            add(ticks, 1, "100%");
        }
        add(ticks, 0.5, "50%");
        String small = "1";
        String nines = "9";
        for (int digits = 1; digits <= MOST_NINES; digits++) {
            double tail = Math.pow(10, -digits);
            String point = digits == 1 ? "10" : digits == 2 ? "1" : "0." + "0".repeat(digits - 3) + small;
            String above = digits == 1 ? "90" : digits == 2 ? "99" : "99." + nines.repeat(digits - 2);
            add(ticks, tail, point + "%");
            add(ticks, 1 - tail, above + "%");
        }
        for (double probability : BETWEEN) {
            add(ticks, probability, Math.round(100 * probability) + "%");
        }
        return List.copyOf(ticks.values());
    }

    private void add(TreeMap<Double, Tick> ticks, double probability, String label) {
        double x = x(probability);
        boolean end = probability <= 0 || probability >= 1;
        boolean within = end || x >= left && x <= right;
        if (within && ticks.subMap(x - LABEL_PITCH, x + LABEL_PITCH).isEmpty()) {
            ticks.put(x, new Tick(x, label));
        }
    }
}

package dev.because.symbolic.minimization.learning.fidelity;

/**
 * An exact bound on the mean of two rates, each of which was counted by itself. Of two rates, one asks how probable counts as
 * great or greater are under each, and multiplies the two probabilities; whatever the true rates are, the product is below
 * c only with the probability c (1 − ln c) (Fisher, 1932). So the least mean of two rates whose product is c is above the true
 * mean no more often than that. It is much nearer to the mean of the shares than the mean of two bounds that both hold.
 */
final class MeanOfRates {
    private static final int STEPS = 24;
    private static final int HALVINGS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final double product;

    /** @param outside the probability that an interval leaves out, half of it at each end */
    MeanOfRates(double outside) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean isBelow = middle * (1 - Math.log(middle)) < outside / 2;
            low = isBelow ? middle : low;
            high = isBelow ? high : middle;
        }
        this.product = (low + high) / 2;
    }

    /** The least mean of the rates behind two shares. */
    double least(Proportion one, Proportion other) {
        double least = Math.log(product);
        int best = 0;
        for (int step = 1; step <= STEPS; step++) {
            best = mean(one, other, least * step / STEPS) < mean(one, other, least * best / STEPS) ? step : best;
        }
        return narrowed(one, other, least * Math.min(STEPS, best + 1) / STEPS, least * Math.max(0, best - 1) / STEPS);
    }

    /** The least between two logarithms, by the golden section. */
    private double narrowed(Proportion one, Proportion other, double from, double to) {
        double low = from;
        double high = to;
        double lower = high - GOLDEN * (high - low);
        double upper = low + GOLDEN * (high - low);
        double atLower = mean(one, other, lower);
        double atUpper = mean(one, other, upper);
        for (int i = 0; i < HALVINGS / 2; i++) {
            if (atLower < atUpper) {
                high = upper;
                upper = lower;
                atUpper = atLower;
                lower = high - GOLDEN * (high - low);
                atLower = mean(one, other, lower);
            } else {
                low = lower;
                lower = upper;
                atLower = atUpper;
                upper = low + GOLDEN * (high - low);
                atUpper = mean(one, other, upper);
            }
        }
        double inside = Math.min(atLower, atUpper);
        return Math.min(inside, Math.min(mean(one, other, from), mean(one, other, to)));
    }

    /** The mean of the rates, one of which makes its count as probable as that. */
    private double mean(Proportion one, Proportion other, double logarithm) {
        return (one.leastAt(Math.exp(logarithm)) + other.leastAt(product / Math.exp(logarithm))) / 2;
    }
}

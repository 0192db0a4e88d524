package dev.because.symbolic.causal.inference.sampling;

import dev.because.symbolic.causal.inference.Posteriors;
import java.util.List;

/**
 * Posteriors that were estimated from samples, with 95 % intervals.
 *
 * <p>The variance of each (of likelihood weighting, that of a ratio of sums by the delta method; of Gibbs sampling, that of
 * batch means) says how many independent samples would do as well. The interval is Wilson's (1927) for that many, which
 * also holds near 0 and 1. It means what it says where these are some hundreds; where they are few, the largest weights may
 * not have been seen yet.
 *
 * @param method how they were drawn, in words
 * @param posteriors the estimates; their logarithm of the evidence is that of the mean weight
 * @param effective for each variable and state, how many independent samples would do as well
 * @param effectiveSamples the same for all: of weighted samples the squared sum of the weights by the sum of their squares
 *     (Kish 1965), of Gibbs sampling the least
 * @param samples how many were drawn
 */
public record Estimates(
        String method, Posteriors posteriors, List<double[]> effective, double effectiveSamples, long samples) {
    private static final double Z95 = 1.959963984540054;

    public Estimates {
        effective = List.copyOf(effective);
    }

    /**
     * An interval of probabilities.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(double low, double high) {
        public boolean contains(double probability) {
            return low <= probability && probability <= high;
        }
    }

    /** In which the posterior lies in 95 of 100 runs. */
    public Interval interval(int variable, int state) {
        double p = posteriors.probability(variable, state);
        double n = effective.get(variable)[state];
        double square = Z95 * Z95;
        double centre = (p + square / (2 * n)) / (1 + square / n);
        double reach = Z95 / (1 + square / n) * Math.sqrt(p * (1 - p) / n + square / (4 * n * n));
        return new Interval(Math.max(0, Math.min(p, centre - reach)), Math.min(1, Math.max(p, centre + reach)));
    }

    /** How far the farther end of the interval lies from the estimate; 0 for a variable that was observed. */
    public double halfWidth(int variable, int state) {
        double p = posteriors.probability(variable, state);
        Interval interval = interval(variable, state);
        return Math.max(p - interval.low(), interval.high() - p);
    }

    /** The greatest half-width. */
    public double widest() {
        double widest = 0;
        for (int variable = 0; variable < effective.size(); variable++) {
            for (int state = 0; state < effective.get(variable).length; state++) {
                widest = Math.max(widest, halfWidth(variable, state));
            }
        }
        return widest;
    }
}

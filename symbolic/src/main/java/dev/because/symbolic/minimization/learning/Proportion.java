package dev.because.symbolic.minimization.learning;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * A part of a whole that was counted, with exact intervals for the rate behind it (Clopper and Pearson, 1934).
 *
 * @param part so many
 * @param whole of so many; of none, nothing is known
 */
public record Proportion(int part, int whole) {
    private static final double ACCURACY = 1e-14;

    /** The share; 0 of none. */
    public double share() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** The lower end of the interval that leaves out so much, half of it at each end. */
    public double least(double outside) {
        return part == 0
                ? 0
                : new BetaDistribution(part, whole - part + 1.0, ACCURACY).inverseCumulativeProbability(outside / 2);
    }

    /** Its upper end. */
    public double greatest(double outside) {
        return part == whole
                ? 1
                : new BetaDistribution(part + 1.0, whole - part, ACCURACY)
                        .inverseCumulativeProbability(1 - outside / 2);
    }
}

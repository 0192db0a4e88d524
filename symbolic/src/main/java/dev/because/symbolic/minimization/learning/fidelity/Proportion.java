package dev.because.symbolic.minimization.learning.fidelity;

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

    /** The part that is left. */
    Proportion others() {
        return new Proportion(whole - part, whole);
    }

    /** The lower end of the interval that leaves out so much, half of it at each end. */
    public double least(double outside) {
        return leastAt(outside / 2);
    }

    /** The rate at which as many or more come about with that probability; 0 of none, as that is certain at any rate. */
    double leastAt(double tail) {
        if (part == 0 || tail <= 0) {
            return 0;
        }
        return tail >= 1
                ? 1
                : new BetaDistribution(part, whole - part + 1.0, ACCURACY).inverseCumulativeProbability(tail);
    }

    /** The upper end of that interval. */
    public double greatest(double outside) {
        return 1 - others().least(outside);
    }
}

package dev.because.neural.activation.naming;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/**
 * How much more frequent a concept is among some pictures than among all of them.
 *
 * @param shown how many of the chosen pictures show the concept
 * @param of how many pictures were chosen; with none, nothing is more frequent than chance allows
 * @param holders how many of all pictures show it, at least one
 * @param pictures how many pictures there are
 */
public record Enrichment(int shown, int of, int holders, int pictures) {
    private static final double ACCURACY = 1e-14;

    /** @throws IllegalArgumentException if these cannot be counts of a part and its whole */
    public Enrichment {
        if (of < 0
                || holders < 1
                || shown < 0
                || shown > Math.min(of, holders)
                || Math.max(of, holders) > pictures
                || of - shown > pictures - holders) {
            throw new IllegalArgumentException(shown + " of " + of + " cannot be chosen from " + holders
                    + " holders among " + pictures + " pictures");
        }
    }

    /**
     * The probability that as many pictures or more show the concept if the same number is drawn at random without
     * regard to what they show: the upper tail of the hypergeometric distribution, which is Fisher's exact test with
     * one side.
     */
    public double chance() {
        return new HypergeometricDistribution(pictures, holders, of).upperCumulativeProbability(shown);
    }

    /** The concept's share of all pictures. */
    public double base() {
        return (double) holders / pictures;
    }

    /** The concept's share of the chosen pictures divided by its share of all; 0 if none were chosen. */
    public double lift() {
        return shown == 0 ? 0 : (double) shown / of / base();
    }

    /**
     * The lower end of an exact interval of the lift: that of Clopper and Pearson (1934) for the share of the chosen
     * pictures, divided by the base. The base is no estimate: it was counted in these very pictures.
     *
     * @param outside the probability that is left out, half of it at each end; 0.05 for an interval of 95%
     */
    public double leastLift(double outside) {
        return shown == 0
                ? 0
                : new BetaDistribution(shown, of - shown + 1.0, ACCURACY).inverseCumulativeProbability(outside / 2)
                        / base();
    }

    /** The upper end of the interval that {@link #leastLift} begins. */
    public double greatestLift(double outside) {
        return (shown == of
                        ? 1
                        : new BetaDistribution(shown + 1.0, of - shown, ACCURACY)
                                .inverseCumulativeProbability(1 - outside / 2))
                / base();
    }
}

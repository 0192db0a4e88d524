package dev.because.symbolic.minimization.learning.table;

/** What is known, in bits, from counts (Shannon, 1948). */
public final class Information {
    private static final double BIT = Math.log(2);

    private Information() {}

    /** The entropy of something that is so in {@code part} of {@code whole} cases. */
    public static double entropy(int part, int whole) {
        return whole == 0 ? 0 : -(weighed(part, whole) + weighed(whole - part, whole));
    }

    /**
     * The mutual information of two things.
     *
     * @param both how often both are so
     * @param one how often the one is so
     * @param other how often the other is so
     * @param whole of so many cases
     */
    public static double mutual(int both, int one, int other, int whole) {
        if (whole == 0) {
            return 0;
        }
        double within = (one * entropy(both, one) + (whole - one) * entropy(other - both, whole - one)) / whole;
        return Math.max(0, entropy(other, whole) - within);
    }

    private static double weighed(int part, int whole) {
        double share = (double) part / whole;
        return part == 0 ? 0 : share * Math.log(share) / BIT;
    }
}

package dev.because.symbolic.causal.explanation;

/**
 * How probable something is, and how probable its opposite is: kept apart, so that odds of what is all but certain do not
 * drown in rounding.
 *
 * @param probability that it is so
 * @param opposite that it is not
 */
record Chance(double probability, double opposite) {
    /** That a variable with those probabilities is in a state. */
    static Chance of(double[] marginal, int state) {
        double opposite = 0;
        for (int other = 0; other < marginal.length; other++) {
            opposite += other == state ? 0 : marginal[other];
        }
        return new Chance(marginal[state], opposite);
    }

    /** That this is so, and something else as well, of which that is the chance where this is so. */
    Chance and(Chance then) {
        return new Chance(probability * then.probability, opposite + probability * then.opposite);
    }

    /**
     * How many times the odds have grown since then: infinite where it has become certain, 0 where it has become impossible,
     * and 1 where it was certain or impossible before, as nothing is left to learn there, or where neither is possible any more.
     */
    double growthSince(Chance before) {
        if (before.probability == 0 || before.opposite == 0 || probability + opposite == 0) {
            return 1;
        }
        if (opposite == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return probability / before.probability * (before.opposite / opposite);
    }

    /** Ten times the decimal logarithm, infinite for infinity and for 0. */
    static double decibels(double ratio) {
        return 10 * Math.log10(ratio);
    }
}

package dev.because.explain.check.causal.inference;

import dev.because.explain.facts.BeliefFact;

/**
 * What speaks for something and what for its opposite, as two numbers in the same unit; kept apart, so that odds of what is
 * all but certain do not drown in rounding.
 */
public record Odds(double pro, double contra) {
    /** That a variable with such masses is in a state. */
    public static Odds of(double[] masses, int state) {
        double others = 0;
        for (int other = 0; other < masses.length; other++) {
            others += other == state ? 0 : masses[other];
        }
        return new Odds(masses[state], others);
    }

    public double probability() {
        return pro == 0 ? 0 : pro / (pro + contra);
    }

    /** How many times the odds have grown since then; 1 where nothing was open before, infinite where nothing is any more. */
    public double growthSince(Odds before) {
        if (before.pro == 0 || before.contra == 0 || pro + contra == 0) {
            return 1;
        }
        return contra == 0 ? Double.POSITIVE_INFINITY : pro / contra / (before.pro / before.contra);
    }

    /** The same in decibels, as far as they are told. */
    public double weightSince(Odds before) {
        double decibels = 10 * Math.log10(growthSince(before));
        return Math.max(-BeliefFact.DECISIVE, Math.min(BeliefFact.DECISIVE, decibels));
    }
}

package dev.because.symbolic.causal.format.disease;

import java.util.Locale;

/**
 * What a table of diseases and symptoms leaves open.
 *
 * @param profile the strengths of symptoms by their place in a disease's list
 * @param cases how many patients there were in all, of whom each disease's count is a part
 * @param leak the probability of a symptom without any of the diseases
 */
public record Assumptions(Profile profile, long cases, double leak) {
    /** The discharge summaries of the Columbia study (Wang, Chused, Elhadad, Friedman and Markatou 2008). */
    public static final long COLUMBIA = 25_074;

    /** The linear profile, the patients of the Columbia study, and a leak of 0.01. */
    public static final Assumptions USUAL = new Assumptions(Profile.LINEAR, COLUMBIA, 0.01);

    public Assumptions {
        if (cases < 1 || !(leak >= 0 && leak < 1)) {
            throw new IllegalArgumentException(cases + " cases and a leak of " + leak);
        }
    }

    /** The same with another profile. */
    public Assumptions with(Profile other) {
        return new Assumptions(other, cases, leak);
    }

    /** All of it, as a part of a sentence. */
    String words() {
        return String.format(
                Locale.ROOT,
                "each symptom's strength by its place in its disease's list (%s), %,d patients in all, and a leak of %s",
                profile.words(),
                cases,
                leak);
    }
}

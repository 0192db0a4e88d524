package dev.because.symbolic.causal.format.disease;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How strongly a disease is assumed to bring each of its symptoms about, when all that is known is their order. None of them
 * is right; that conclusions hold with one as with another is what to look for.
 */
public enum Profile {
    /** From 0.8 for the first symptom down to 0.1 for the last, by the same amount at each step. */
    LINEAR("evenly from 0.8 down to 0.1") {
        @Override
        double share(double depth) {
            return FIRST - (FIRST - LAST) * depth;
        }
    },
    /** From 0.8 for the first symptom down to 0.1 for the last, by the same factor at each step. */
    STEEP("by equal factors from 0.8 down to 0.1") {
        @Override
        double share(double depth) {
            return FIRST * Math.pow(LAST / FIRST, depth);
        }
    },
    /** 0.4 for every symptom: the order says nothing. */
    FLAT("0.4 for all") {
        @Override
        double share(double depth) {
            return 0.4;
        }
    };

    private static final double FIRST = 0.8;
    private static final double LAST = 0.1;
    private static final double DIGITS = 1e4;

    private final String words;

    Profile(String words) {
        this.words = words;
    }

    /** What it is called: {@code linear}, {@code steep}, {@code flat}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The profile of that name; empty if there is none. */
    public static Optional<Profile> named(String title) {
        return Arrays.stream(values())
                .filter(profile -> profile.title().equals(title))
                .findFirst();
    }

    /** What it assumes, in words. */
    String words() {
        return words;
    }

    /**
     * The assumed strength of a symptom, to four digits.
     *
     * @param position in the disease's list, from 0
     * @param count how many symptoms the list has
     */
    public double strength(int position, int count) {
        double depth = count < 2 ? 0 : (double) position / (count - 1);
        return Math.round(share(depth) * DIGITS) / DIGITS;
    }

    /** @param depth from 0 for the first symptom to 1 for the last */
    abstract double share(double depth);
}

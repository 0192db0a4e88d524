package dev.because.symbolic.causal.explanation;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A possible explanation with its generalised Bayes factor.
 *
 * @param members numbers of candidates, ascending
 * @param signature a bit for each member, modulo 64: what tells quickly that one cannot be part of another
 * @param level the logarithm of the factor in steps so large that rounding does not tell equal factors apart
 */
record Scored(int[] members, long signature, Chance prior, Chance posterior, double factor, long level) {
    private static final double STEP = 1e-9;

    /** The best first; of equally good ones the one with the fewest members, and then in lexicographic order. */
    static final Comparator<Scored> BEST_FIRST = Comparator.comparingLong((Scored scored) -> -scored.level)
            .thenComparingInt(scored -> scored.members.length)
            .thenComparing(scored -> scored.members, Arrays::compare);

    static Scored of(int[] members, Chance prior, Chance posterior) {
        long signature = 0;
        for (int member : members) {
            signature |= 1L << member;
        }
        double factor = posterior.growthSince(prior);
        return new Scored(members, signature, prior, posterior, factor, Math.round(Math.log(factor) / STEP));
    }

    boolean speaksForItself() {
        return level > 0;
    }

    /** Whether everything in this is in the other, which has more. */
    boolean isPartOf(Scored other) {
        if ((signature & ~other.signature) != 0 || members.length >= other.members.length) {
            return false;
        }
        int at = 0;
        for (int member : other.members) {
            if (at < members.length && members[at] == member) {
                at++;
            }
        }
        return at == members.length;
    }
}

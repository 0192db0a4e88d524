package dev.because.explain.check.causal.sets;

import dev.because.explain.check.causal.inference.Odds;
import dev.because.symbolic.causal.Finding.Observation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some of the candidates for an explanation, and how well they explain.
 *
 * @param members the numbers of the candidates, ascending
 * @param prior the odds of all of them together before the findings
 * @param posterior the same given the findings
 */
public record ScoredSet(int[] members, Odds prior, Odds posterior) {
    /** Factors whose logarithms differ by less are equal. */
    private static final double STEP = 1e-9;

    /** The best first, of equally good ones the smallest, then in the order of the candidates. */
    static final Comparator<ScoredSet> BEST_FIRST = Comparator.comparingLong((ScoredSet set) -> -set.level())
            .thenComparingInt(set -> set.members().length)
            .thenComparing(ScoredSet::members, Arrays::compare);

    /** The generalised Bayes factor (Yuan, Lim and Lu 2011). */
    public double factor() {
        return posterior.growthSince(prior);
    }

    long level() {
        return Math.round(Math.log(factor()) / STEP);
    }

    /** Whether it has all members of another, and more. */
    boolean contains(ScoredSet other) {
        return members.length > other.members.length
                && IntStream.of(other.members).allMatch(member -> Arrays.binarySearch(members, member) >= 0);
    }

    public List<Observation> propositions(List<Observation> candidates) {
        return IntStream.of(members).mapToObj(candidates::get).toList();
    }
}

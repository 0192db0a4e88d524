package dev.because.symbolic.minimization;

import dev.because.symbolic.logic.Term;
import java.util.List;

/**
 * Why no cover costs less than some number: a tree whose leaves weigh points of the on-set so that no implicant is worth more
 * than it costs. Every point must be covered, so every cover costs at least what all points weigh together (the dual of the
 * linear relaxation of the covering problem). Whoever has a second way to list implicants can check it without a search.
 */
public sealed interface BoundProof {
    /**
     * Weighs points. In a bound on terms an implicant costs 1. In a bound on the input literals of covers of k terms it costs
     * its literals and a surcharge, and k surcharges are taken off in the end.
     *
     * @param points the points with their weights
     * @param unit what weights and surcharge are divided by
     * @param surcharge on each term, at least 0; 0 in a bound on terms
     */
    record Weighing(List<WeighedPoint> points, long unit, long surcharge) implements BoundProof {
        public Weighing {
            points = List.copyOf(points);
        }
    }

    /**
     * Either a term is in the cover, or it is not: one proof for each case.
     *
     * @param term an implicant
     * @param with the bound on covers that have it: what it covers needs no weight any more, and its own cost counts
     * @param without the bound on covers that lack it: it may be worth more than it costs
     */
    record Branching(Term term, BoundProof with, BoundProof without) implements BoundProof {}

    /** A point with its weight, at least 0. */
    record WeighedPoint(Point point, long weight) {}
}

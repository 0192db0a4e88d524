package dev.because.symbolic.minimization.covering;

import java.util.List;

/**
 * Why no cover costs less than some number: a tree whose leaves weigh rows so that no column is worth more than it costs.
 * Every row must be covered, so every cover costs at least what all rows weigh together. It speaks of the problem as it was
 * given, whatever the search did to it, and {@link ProofChecker} checks it without a search.
 */
public sealed interface CoveringProof {
    /**
     * Weighs rows. In a bound on the number of columns a column costs 1. In a bound on the secondary cost of covers of at most
     * k columns it costs its secondary cost and a surcharge, and k surcharges are taken off in the end.
     *
     * @param rows the rows with their weights; those that a column taken by a branch covers have none
     * @param unit what weights and surcharge are divided by
     * @param surcharge on each column, at least 0; 0 in a bound on the number of columns
     */
    record Weighing(List<WeighedRow> rows, long unit, long surcharge) implements CoveringProof {
        public Weighing {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Either a column is in the cover, or it is not: one proof for each case.
     *
     * @param column the column
     * @param with the bound on covers that have it: its rows need no weight any more, and its own cost counts
     * @param without the bound on covers that lack it: it may be worth more than it costs
     */
    record Branching(int column, CoveringProof with, CoveringProof without) implements CoveringProof {}

    /** A row with its weight, at least 1. */
    record WeighedRow(int row, long weight) {}

    /** How many leaves it has. */
    default long leafCount() {
        long leaves = 1;
        CoveringProof rest = this;
        while (rest instanceof Branching branching) {
            leaves += branching.with().leafCount();
            rest = branching.without();
        }
        return leaves;
    }
}

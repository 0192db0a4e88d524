package dev.because.symbolic.minimization.covering;

import java.util.List;
import java.util.Optional;

/**
 * A cover, and what is guaranteed of it.
 *
 * @param columns the chosen columns, ascending; none can be left out
 * @param secondary their secondary costs together
 * @param columnsAtLeast so many columns every cover has
 * @param secondaryAtLeast so much every cover of at most as many columns costs
 * @param columnProof why, if the search kept it
 * @param secondaryProof why, if the search kept it
 */
public record CoveringSolution(
        List<Integer> columns,
        long secondary,
        int columnsAtLeast,
        long secondaryAtLeast,
        Optional<CoveringProof> columnProof,
        Optional<CoveringProof> secondaryProof) {
    public CoveringSolution {
        columns = List.copyOf(columns);
    }

    /** Whether no cover has fewer columns. */
    public boolean columnsProved() {
        return columnsAtLeast == columns.size();
    }

    /** Whether no cover of at most as many columns costs less; with {@link #columnsProved}, it is the best of all. */
    public boolean secondaryProved() {
        return secondaryAtLeast == secondary;
    }
}

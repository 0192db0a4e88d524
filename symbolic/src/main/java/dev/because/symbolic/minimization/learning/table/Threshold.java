package dev.because.symbolic.minimization.learning.table;

import java.util.BitSet;

/**
 * Where a column is cut in two: what is above counts as true.
 *
 * @param value the cut
 * @param information what is then known of the target, in bits; for the target itself, its entropy
 */
public record Threshold(double value, double information) {
    /** The rows in which a column is above the cut. */
    public BitSet apply(Column column) {
        BitSet above = new BitSet(column.rows());
        for (int row = 0; row < column.rows(); row++) {
            above.set(row, column.at(row) > value);
        }
        return above;
    }
}

package dev.because.symbolic.minimization.learning;

import java.util.BitSet;
import java.util.List;

/**
 * A table of true and false.
 *
 * @param rows how many rows it has
 * @param target the rows in which the target is true
 * @param inputs for each input, the rows in which it is true
 */
public record BinaryTable(int rows, BitSet target, List<BitSet> inputs) {
    public BinaryTable {
        target = (BitSet) target.clone();
        inputs = inputs.stream().map(input -> (BitSet) input.clone()).toList();
    }

    /** A copy of the rows in which the target is true. */
    @Override
    public BitSet target() {
        return (BitSet) target.clone();
    }

    public boolean isYes(int row) {
        return target.get(row);
    }

    public boolean is(int input, int row) {
        return inputs.get(input).get(row);
    }

    /** A copy of the rows in which an input is true, or false. */
    BitSet rows(int input, boolean value) {
        BitSet found = (BitSet) inputs.get(input).clone();
        if (!value) {
            found.flip(0, rows);
        }
        return found;
    }

    BitSet all() {
        BitSet all = new BitSet(rows);
        all.set(0, rows);
        return all;
    }
}

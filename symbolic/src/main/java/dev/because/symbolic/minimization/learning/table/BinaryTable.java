package dev.because.symbolic.minimization.learning.table;

import java.util.BitSet;
import java.util.List;

/**
 * A table of true and false.
 *
 * @param rows how many rows it has
 * @param target the rows in which the target is true
 * @param inputs for each input, the rows in which it is true
 * @param cut the inputs that were numbers, and were cut where that says most of the target
 */
public record BinaryTable(int rows, BitSet target, List<BitSet> inputs, BitSet cut) {
    public BinaryTable {
        target = (BitSet) target.clone();
        inputs = inputs.stream().map(input -> (BitSet) input.clone()).toList();
        cut = (BitSet) cut.clone();
    }

    /** A table of which nothing was ever a number. */
    public BinaryTable(int rows, BitSet target, List<BitSet> inputs) {
        this(rows, target, inputs, new BitSet());
    }

    /** A copy of the rows in which the target is true. */
    @Override
    public BitSet target() {
        return (BitSet) target.clone();
    }

    @Override
    public BitSet cut() {
        return (BitSet) cut.clone();
    }

    /** How many of some inputs were cut. */
    public int cuts(List<Integer> some) {
        return (int) some.stream().filter(cut::get).count();
    }

    public boolean isYes(int row) {
        return target.get(row);
    }

    public boolean is(int input, int row) {
        return inputs.get(input).get(row);
    }

    /** A copy of the rows in which an input is true, or false. */
    public BitSet rows(int input, boolean value) {
        BitSet found = (BitSet) inputs.get(input).clone();
        if (!value) {
            found.flip(0, rows);
        }
        return found;
    }

    public BitSet all() {
        BitSet all = new BitSet(rows);
        all.set(0, rows);
        return all;
    }
}

package dev.because.explain.check.circuit;

import dev.because.symbolic.minimization.learning.table.BinaryTable;
import dev.because.symbolic.minimization.learning.table.Split;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What was read off, cut into true and false, and divided into rows to learn from and rows to judge by.
 *
 * @param targetCut where the target is cut
 * @param target for each row, whether the target is true
 * @param learned for each row, whether it is one to learn from
 * @param cuts where each input is cut
 * @param inputs for each input and each row, whether the input is true
 * @param numbers for each input, whether it was a number at all
 */
record SecondTable(
        SecondCuts.Cut targetCut,
        boolean[] target,
        boolean[] learned,
        List<SecondCuts.Cut> cuts,
        List<boolean[]> inputs,
        List<Boolean> numbers) {
    static SecondTable of(SecondNumbers numbers, int seed) {
        SecondCuts.Cut targetCut = SecondCuts.mostDistinct(numbers.target());
        boolean[] target = above(numbers.target(), targetCut);
        boolean[] learned = learned(target, seed);
        List<SecondCuts.Cut> cuts = new ArrayList<>();
        List<boolean[]> inputs = new ArrayList<>();
        List<Boolean> wereNumbers = new ArrayList<>();
        for (double[] column : numbers.inputs()) {
            SecondCuts.Cut cut = SecondCuts.mostInformative(column, target, row -> learned[row]);
            cuts.add(cut);
            inputs.add(above(column, cut));
            wereNumbers.add(!SecondCuts.isBinary(column));
        }
        return new SecondTable(targetCut, target, learned, cuts, inputs, wereNumbers);
    }

    private static boolean[] above(double[] column, SecondCuts.Cut cut) {
        boolean[] above = new boolean[column.length];
        for (int row = 0; row < above.length; row++) {
            above[row] = column[row] > cut.threshold();
        }
        return above;
    }

    /** Shuffles the true rows and then the others, from the last place down, and learns from the first half of each. */
    private static boolean[] learned(boolean[] target, int seed) {
        Random random = new Random(seed);
        boolean[] learned = new boolean[target.length];
        for (boolean value : new boolean[] {true, false}) {
            int[] rows = IntStream.range(0, target.length)
                    .filter(row -> target[row] == value)
                    .toArray();
            for (int last = rows.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                int row = rows[last];
                rows[last] = rows[other];
                rows[other] = row;
            }
            for (int i = 0; 2 * i < rows.length; i++) {
                learned[rows[i]] = true;
            }
        }
        return learned;
    }

    int rows() {
        return target.length;
    }

    /** How many rows are to be learned from, or judged by, in which the target is true or not. */
    int count(boolean toLearn, boolean yes) {
        return (int) IntStream.range(0, rows())
                .filter(row -> learned[row] == toLearn && target[row] == yes)
                .count();
    }

    /** The same table for the search. */
    BinaryTable asSets() {
        BitSet cut = new BitSet();
        IntStream.range(0, numbers.size()).filter(numbers::get).forEach(cut::set);
        return new BinaryTable(
                rows(), set(target), inputs.stream().map(SecondTable::set).toList(), cut);
    }

    /** The same division for the search. */
    Split split() {
        BitSet training = set(learned);
        BitSet test = set(learned);
        test.flip(0, rows());
        return new Split(training, test);
    }

    private static BitSet set(boolean[] rows) {
        BitSet set = new BitSet(rows.length);
        IntStream.range(0, rows.length).filter(row -> rows[row]).forEach(set::set);
        return set;
    }
}

package dev.because.symbolic.minimization.learning.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Rows divided into those that a circuit is learned from, and those that it is judged by.
 *
 * @param training the rows to learn from
 * @param test the rows to judge by
 */
public record Split(BitSet training, BitSet test) {
    public Split {
        training = (BitSet) training.clone();
        test = (BitSet) test.clone();
    }

    /**
     * Halves the rows at random, those in which the target is true and the others apart; of an odd number, one more is
     * learned from.
     *
     * @param rows how many there are
     * @param target those in which the target is true
     * @param seed of {@link Random}, by which first the true rows and then the others are shuffled
     */
    public static Split stratified(int rows, BitSet target, long seed) {
        Random random = new Random(seed);
        BitSet training = new BitSet(rows);
        BitSet test = new BitSet(rows);
        for (boolean value : new boolean[] {true, false}) {
            List<Integer> stratum = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                if (target.get(row) == value) {
                    stratum.add(row);
                }
            }
            Collections.shuffle(stratum, random);
            for (int i = 0; i < stratum.size(); i++) {
                (i < (stratum.size() + 1) / 2 ? training : test).set(stratum.get(i));
            }
        }
        return new Split(training, test);
    }

    @Override
    public BitSet training() {
        return (BitSet) training.clone();
    }

    @Override
    public BitSet test() {
        return (BitSet) test.clone();
    }
}

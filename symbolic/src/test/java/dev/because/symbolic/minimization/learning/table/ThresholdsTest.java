package dev.because.symbolic.minimization.learning.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {
    private static final int ROWS = 60;

    private static Column column(Random random) {
        return new Column(
                "x",
                IntStream.range(0, ROWS)
                        .mapToDouble(row -> random.nextInt(25) / 4.0)
                        .toArray());
    }

    private static BitSet some(Random random) {
        BitSet some = new BitSet();
        IntStream.range(0, ROWS).filter(row -> random.nextBoolean()).forEach(some::set);
        return some;
    }

    /** Mutual information as the sum over all four cells. */
    private static double information(Column column, double cut, BitSet target, BitSet among) {
        int[][] cells = new int[2][2];
        among.stream().forEach(row -> cells[column.at(row) > cut ? 1 : 0][target.get(row) ? 1 : 0]++);
        double all = among.cardinality();
        double sum = 0;
        for (int above = 0; above < 2; above++) {
            for (int yes = 0; yes < 2; yes++) {
                double share = cells[above][yes] / all;
                double margins = (cells[above][0] + cells[above][1]) / all * (cells[0][yes] + cells[1][yes]) / all;
                sum += share == 0 ? 0 : share * Math.log(share / margins) / Math.log(2);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noCutSaysMore(long seed) {
        Random random = new Random(seed);
        Column column = column(random);
        BitSet target = some(random);
        BitSet among = some(random);

        Threshold found = Thresholds.mostInformative(column, target, among);

        assertEquals(information(column, found.value(), target, among), found.information(), 1e-12);
        for (int row = 0; row < ROWS; row++) {
            assertTrue(information(column, column.at(row), target, among) <= found.information() + 1e-9);
            assertTrue(
                    !among.get(row) || column.at(row) != found.value() || found.information() == 0,
                    "a row lies upon the cut");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noCutLeavesLessVariance(long seed) {
        Column column = column(new Random(seed));

        Threshold found = Thresholds.mostDistinct(column);

        for (int row = 0; row < ROWS; row++) {
            assertTrue(within(column, found.value()) <= within(column, column.at(row)) + 1e-9);
        }
    }

    private static double within(Column column, double cut) {
        double[] low = IntStream.range(0, ROWS)
                .mapToDouble(column::at)
                .filter(x -> x <= cut)
                .toArray();
        double[] high = IntStream.range(0, ROWS)
                .mapToDouble(column::at)
                .filter(x -> x > cut)
                .toArray();
        return squares(low) + squares(high);
    }

    private static double squares(double[] values) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
        return IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .sum();
    }

    @Test
    void aColumnOfZeroAndOneIsCutBetween() {
        Column column = new Column("x", new double[] {0, 1, 1, 0});
        BitSet target = BitSet.valueOf(new long[] {0b0110});
        BitSet all = BitSet.valueOf(new long[] {0b1111});

        assertEquals(new Threshold(0.5, 1), Thresholds.mostInformative(column, target, all));
        assertEquals(new Threshold(0.5, 1), Thresholds.mostDistinct(column));
    }

    @Test
    void aConstantColumnSaysNothingAndIsNoTarget() {
        Column column = new Column("x", new double[] {2, 2, 2});
        BitSet target = BitSet.valueOf(new long[] {0b101});
        BitSet all = BitSet.valueOf(new long[] {0b111});

        assertEquals(0, Thresholds.mostInformative(column, target, all).information());
        assertTrue(Thresholds.mostInformative(column, target, all).apply(column).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Thresholds.mostDistinct(column));
    }
}

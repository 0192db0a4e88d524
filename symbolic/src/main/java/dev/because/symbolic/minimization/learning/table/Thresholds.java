package dev.because.symbolic.minimization.learning.table;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Finds where to cut columns of numbers. All cuts lie midway between two neighbouring values, so that none of the rows that
 * the cut was chosen by lies upon it.
 */
public final class Thresholds {
    /** The cut of a column that has nothing but 0 and 1. */
    private static final double HALF = 0.5;

    /** Cuts that tell as much but for rounding; the one with the widest gap around it is then the steadiest. */
    private static final double SAME = 1e-12;

    private Thresholds() {}

    /**
     * The cut that says most about the target: of maximal mutual information (Fayyad and Irani, 1992, show that it lies
     * between rows of different targets). Of several that say as much, the one with the widest gap around it.
     *
     * @param column what is cut
     * @param target the rows in which the target is true
     * @param among the rows that count
     */
    public static Threshold mostInformative(Column column, BitSet target, BitSet among) {
        int[] rows = sorted(column, among);
        int yes = count(target, among);
        if (column.isBinary()) {
            int above =
                    (int) IntStream.of(rows).filter(row -> column.at(row) == 1).count();
            int both = (int) IntStream.of(rows)
                    .filter(row -> column.at(row) == 1 && target.get(row))
                    .count();
            return new Threshold(HALF, Information.mutual(both, above, yes, rows.length));
        }
        Threshold best = new Threshold(column.at(rows[rows.length - 1]), 0);
        double widest = 0;
        int yesBelow = 0;
        for (int i = 1; i < rows.length; i++) {
            yesBelow += target.get(rows[i - 1]) ? 1 : 0;
            double gap = column.at(rows[i]) - column.at(rows[i - 1]);
            if (gap == 0) {
                continue;
            }
            double information = Information.mutual(yes - yesBelow, rows.length - i, yes, rows.length);
            double more = information - best.information();
            if (more > SAME || more > -SAME && gap > widest) {
                best = new Threshold(midway(column.at(rows[i - 1]), column.at(rows[i])), information);
                widest = gap;
            }
        }
        return best;
    }

    /**
     * The cut that leaves the least variance within both parts (Otsu, 1979): by the values alone, for a column that is
     * itself what is to be explained. A column of 0 and 1 is cut between.
     *
     * @throws IllegalArgumentException if all values are the same
     */
    public static Threshold mostDistinct(Column column) {
        if (column.isConstant()) {
            throw new IllegalArgumentException(column.name() + " has the same value in every row");
        }
        BitSet all = new BitSet();
        all.set(0, column.rows());
        int[] rows = sorted(column, all);
        double sum = IntStream.of(rows).mapToDouble(column::at).sum();
        double best = -1;
        double below = 0;
        double cut = 0;
        int above = 0;
        for (int i = 1; i < rows.length; i++) {
            below += column.at(rows[i - 1]);
            if (column.at(rows[i]) == column.at(rows[i - 1])) {
                continue;
            }
            double apart = (sum - below) / (rows.length - i) - below / i;
            double between = apart * apart * i * (rows.length - i);
            if (between > best) {
                best = between;
                cut = column.isBinary() ? HALF : midway(column.at(rows[i - 1]), column.at(rows[i]));
                above = rows.length - i;
            }
        }
        return new Threshold(cut, Information.entropy(above, rows.length));
    }

    private static double midway(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }

    private static int count(BitSet target, BitSet among) {
        BitSet both = (BitSet) target.clone();
        both.and(among);
        return both.cardinality();
    }

    private static int[] sorted(Column column, BitSet among) {
        return among.stream()
                .boxed()
                .sorted((a, b) -> Double.compare(column.at(a), column.at(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

package dev.because.explain.check.circuit;

import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Cuts columns of numbers again, by counting for each cut how many rows lie on either side. */
final class SecondCuts {
    private static final double SAME = 1e-12;

    /** A cut, and what it is worth. */
    record Cut(double threshold, double information) {}

    /** How many rows have a value, and in how many of these the target is true. */
    private record Count(int rows, int yes) {
        Count plus(boolean isYes) {
            return new Count(rows + 1, yes + (isYes ? 1 : 0));
        }
    }

    private SecondCuts() {}

    static boolean isBinary(double[] column) {
        return IntStream.range(0, column.length).allMatch(row -> column[row] == 0 || column[row] == 1);
    }

    /** The cut that says most of the target in some rows; of those that say as much, the one in the widest gap. */
    static Cut mostInformative(double[] column, boolean[] target, IntPredicate among) {
        TreeMap<Double, Count> counts = new TreeMap<>();
        IntStream.range(0, column.length)
                .filter(among)
                .forEach(row -> counts.put(
                        column[row],
                        counts.getOrDefault(column[row], new Count(0, 0)).plus(target[row])));
        int all = counts.values().stream().mapToInt(Count::rows).sum();
        int yes = counts.values().stream().mapToInt(Count::yes).sum();
        if (isBinary(column)) {
            Count low = counts.getOrDefault(0.0, new Count(0, 0));
            return new Cut(0.5, information(low, all, yes));
        }
        double most = 0;
        for (Double value : counts.headMap(counts.lastKey()).keySet()) {
            most = Math.max(most, information(below(counts, value), all, yes));
        }
        Cut best = new Cut(counts.lastKey(), 0);
        double widest = 0;
        for (Double value : counts.headMap(counts.lastKey()).keySet()) {
            double gap = counts.higherKey(value) - value;
            double information = information(below(counts, value), all, yes);
            if (information > most - SAME && gap > widest) {
                widest = gap;
                best = new Cut(value + gap / 2 < counts.higherKey(value) ? value + gap / 2 : value, information);
            }
        }
        return best;
    }

    private static Count below(TreeMap<Double, Count> counts, double value) {
        return counts.headMap(value, true).values().stream()
                .reduce(new Count(0, 0), (a, b) -> new Count(a.rows() + b.rows(), a.yes() + b.yes()));
    }

    /** The sum over both answers and both sides of p log (p / product of the margins). */
    private static double information(Count low, int all, int yes) {
        double sum = 0;
        int[][] cells = {
            {low.yes(), low.rows(), yes},
            {low.rows() - low.yes(), low.rows(), all - yes},
            {yes - low.yes(), all - low.rows(), yes},
            {all - yes - low.rows() + low.yes(), all - low.rows(), all - yes}
        };
        for (int[] cell : cells) {
            if (cell[0] > 0) {
                double share = (double) cell[0] / all;
                sum += share * Math.log((double) cell[0] * all / ((double) cell[1] * cell[2])) / Math.log(2);
            }
        }
        return Math.max(0, sum);
    }

    /** The cut that leaves the least squares within both sides, and the entropy of the sides. */
    static Cut mostDistinct(double[] column) {
        double[] values = IntStream.range(0, column.length)
                .mapToDouble(row -> column[row])
                .sorted()
                .toArray();
        double[] squares = new double[values.length + 1];
        double[] sums = new double[values.length + 1];
        double centre = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i] - centre;
            squares[i + 1] = squares[i] + (values[i] - centre) * (values[i] - centre);
        }
        double least = Double.POSITIVE_INFINITY;
        int cut = 0;
        int n = values.length;
        for (int i = 1; i < n; i++) {
            double above = sums[n] - sums[i];
            double within = squares[n] - sums[i] * sums[i] / i - above * above / (n - i);
            if (values[i] > values[i - 1] && within < least) {
                least = within;
                cut = i;
            }
        }
        double share = (double) (n - cut) / n;
        double entropy = -(share * Math.log(share) + (1 - share) * Math.log(1 - share)) / Math.log(2);
        return new Cut(isBinary(column) ? 0.5 : values[cut - 1] + (values[cut] - values[cut - 1]) / 2, entropy);
    }
}

package dev.because.symbolic.minimization.irredundant;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Puts primes that share rows close together, so that a decision diagram over them stays narrow: each goes to the middle of
 * its rows, each row to the middle of its primes, again and again (F. A. Aloul, I. L. Markov, K. A. Sakallah, <em>FORCE: a
 * fast and easy-to-implement variable-ordering heuristic</em>, 2003). Of all orders met, the one with the shortest rows.
 */
final class LinearOrder {
    private static final int ROUNDS = 60;

    private LinearOrder() {}

    /** The component's primes, in that order. */
    static int[] of(CoverComponent component) {
        int[] members = component.members().stream().toArray();
        int[][] rows = component.rows().stream()
                .map(row -> row.stream()
                        .map(member -> Arrays.binarySearch(members, member))
                        .toArray())
                .toArray(int[][]::new);
        int[] places = IntStream.range(0, members.length).toArray();
        int[] best = places;
        for (int round = 0; round < ROUNDS; round++) {
            places = rearranged(rows, places);
            best = length(rows, places) < length(rows, best) ? places : best;
        }
        int[] order = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            order[best[i]] = members[i];
        }
        return order;
    }

    private static int[] rearranged(int[][] rows, int[] places) {
        double[] sums = new double[places.length];
        int[] counts = new int[places.length];
        for (int[] row : rows) {
            double middle = Arrays.stream(row).map(i -> places[i]).average().orElseThrow();
            for (int i : row) {
                sums[i] += middle;
                counts[i]++;
            }
        }
        int[] sorted = IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sums[i] / counts[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] next = new int[places.length];
        for (int place = 0; place < sorted.length; place++) {
            next[sorted[place]] = place;
        }
        return next;
    }

    private static long length(int[][] rows, int[] places) {
        long length = 0;
        for (int[] row : rows) {
            int least = Arrays.stream(row).map(i -> places[i]).min().orElseThrow();
            length += Arrays.stream(row).map(i -> places[i]).max().orElseThrow() - least;
        }
        return length;
    }
}

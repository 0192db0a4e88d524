package dev.because.symbolic.minimization.irredundant;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Puts primes that share rows close together, so that a decision diagram over them stays narrow: how narrow, depends on how
 * many rows have primes on both sides of a place. First each prime goes to the middle of its rows, each row to the middle of
 * its primes, again and again (F. A. Aloul, I. L. Markov, K. A. Sakallah, <em>FORCE: a fast and easy-to-implement
 * variable-ordering heuristic</em>, 2003); then simulated annealing moves single primes. The same component always gets the
 * same order.
 */
final class LinearOrder {
    private static final int ROUNDS = 60;
    private static final int MOVES = 120_000;
    private static final double WARMTH = 0.1;
    /** A diagram's width about doubles with each row that a place cuts; short of that, an order is not lost for one place. */
    private static final double GROWTH = 1.7;
    /** Below this width in all, any diagram is made faster than a better order is found. */
    private static final double NARROW = 2_000;
    /** Above it, none is found that is narrow enough for any diagram. */
    private static final double HOPELESS = 1e8;

    private final int[] members;
    private final int[][] rows;
    private final int[] changes;
    private final double[] widths;

    private LinearOrder(CoverComponent component) {
        members = component.members().stream().toArray();
        rows = component.rows().stream()
                .map(row -> row.stream()
                        .map(member -> Arrays.binarySearch(members, member))
                        .toArray())
                .toArray(int[][]::new);
        changes = new int[members.length];
        widths = new double[rows.length + 1];
        widths[0] = 1;
        for (int cut = 1; cut <= rows.length; cut++) {
            widths[cut] = widths[cut - 1] * GROWTH;
        }
    }

    /**
     * An order, and how large a diagram in this order must be expected to be.
     *
     * @param primes the component's primes, the first to be branched on first
     * @param width the sum over all places of what the rows that they cut make of a diagram
     */
    record Ordered(int[] primes, double width) {}

    static Ordered of(CoverComponent component) {
        LinearOrder order = new LinearOrder(component);
        int[] places = order.drawnTogether();
        double width = order.width(places);
        if (width > NARROW && width < HOPELESS) {
            places = order.annealed(places);
        }
        int[] primes = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            primes[places[i]] = order.members[i];
        }
        return new Ordered(primes, order.width(places));
    }

    private int[] drawnTogether() {
        int[] places = IntStream.range(0, members.length).toArray();
        int[] best = places;
        for (int round = 0; round < ROUNDS; round++) {
            places = drawnTogether(places);
            best = width(places) < width(best) ? places : best;
        }
        return best;
    }

    private int[] drawnTogether(int[] places) {
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

    private int[] annealed(int[] start) {
        Random random = new Random(1);
        int[] places = start.clone();
        int[] best = start;
        double width = width(start);
        double least = width;
        for (int move = 0; move < MOVES; move++) {
            int prime = random.nextInt(places.length);
            int from = places[prime];
            move(places, prime, random.nextInt(places.length));
            double moved = width(places);
            double warmth = WARMTH * (MOVES - move) / MOVES;
            if (moved <= width || random.nextDouble() < Math.pow(width / moved, 1 / warmth)) {
                width = moved;
                if (width < least) {
                    least = width;
                    best = places.clone();
                }
            } else {
                move(places, prime, from);
            }
        }
        return best;
    }

    private static void move(int[] places, int prime, int to) {
        int from = places[prime];
        for (int i = 0; i < places.length; i++) {
            if (places[i] > from && places[i] <= to) {
                places[i]--;
            } else if (places[i] < from && places[i] >= to) {
                places[i]++;
            }
        }
        places[prime] = to;
    }

    private double width(int[] places) {
        Arrays.fill(changes, 0);
        for (int[] row : rows) {
            int first = places.length;
            int last = 0;
            for (int i : row) {
                first = Math.min(first, places[i]);
                last = Math.max(last, places[i]);
            }
            changes[first]++;
            changes[last]--;
        }
        int cut = 0;
        double width = 0;
        for (int change : changes) {
            cut += change;
            width += widths[cut];
        }
        return width;
    }
}

package dev.because.symbolic.causal.inference.junction.elimination;

import java.util.Optional;
import java.util.Random;

/** Eliminates one variable after the other, always the one that is cheapest now, and notes the order. */
final class GreedyOrder {
    /** What a tie may be decided by is smaller than any difference of fill or degree. */
    private static final double LESSER = 1e-7;

    /**
     * By how much chance may make a variable look costlier than it is: mere ties are too few to lead to other orders, and
     * this much found the best ones in the published networks.
     */
    private static final double NOISE = 0.3;

    private final Interactions graph;
    private final Criterion criterion;
    private final Optional<Random> chance;
    private final long[][] neighbours;
    private final double[] costs;
    private final double[] lots;
    private final long[] left;

    /**
     * @param chance decides between variables that cost about the same; without it, the least index between equals
     */
    GreedyOrder(Interactions graph, Criterion criterion, Optional<Random> chance) {
        this.graph = graph;
        this.criterion = criterion;
        this.chance = chance;
        int n = graph.capacity();
        neighbours = new long[n][];
        costs = new double[n];
        lots = new double[n];
        left = new long[graph.words()];
        for (int v = 0; v < n; v++) {
            if (graph.holds(v)) {
                neighbours[v] = graph.neighbours(v).clone();
                Interactions.set(left, v);
            }
        }
    }

    /**
     * The order.
     *
     * @param logLimit the logarithm of the largest table that is worth having
     * @return empty if this way leads to a larger one
     */
    Optional<int[]> order(double logLimit) {
        int[] waiting = Interactions.members(left);
        for (int v : waiting) {
            lots[v] = chance.map(Random::nextDouble).orElse(0.0);
            costs[v] = cost(v);
        }
        int[] order = new int[waiting.length];
        for (int done = 0; done < order.length; done++) {
            int best = done;
            for (int i = done + 1; i < waiting.length; i++) {
                if (before(waiting[i], waiting[best])) {
                    best = i;
                }
            }
            int chosen = waiting[best];
            waiting[best] = waiting[done];
            order[done] = chosen;
            if (logEntries(chosen) > logLimit) {
                return Optional.empty();
            }
            eliminate(chosen);
        }
        return Optional.of(order);
    }

    private boolean before(int one, int other) {
        if (costs[one] != costs[other]) {
            return costs[one] < costs[other];
        }
        return lots[one] != lots[other] ? lots[one] < lots[other] : one < other;
    }

    private void eliminate(int v) {
        Interactions.clear(left, v);
        int[] around = Interactions.members(neighbours[v]);
        long[] affected = neighbours[v].clone();
        boolean reaches = criterion == Criterion.FILL || criterion == Criterion.WEIGHTED_FILL;
        for (int u : around) {
            long[] row = neighbours[u];
            boolean filled = false;
            for (int w = 0; w < row.length; w++) {
                filled |= (neighbours[v][w] & ~row[w] & ~bit(u, w)) != 0;
                row[w] = (row[w] | neighbours[v][w]) & ~bit(u, w) & ~bit(v, w);
            }
            if (filled && reaches) { // the fill of those around a new edge changes too
                for (int w = 0; w < row.length; w++) {
                    affected[w] |= row[w];
                }
            }
        }
        for (int u : Interactions.members(affected)) {
            costs[u] = cost(u);
        }
    }

    private static long bit(int v, int word) {
        return v >>> 6 == word ? 1L << v : 0;
    }

    private double cost(int v) {
        double weight = logEntries(v);
        return (1 + NOISE * lots[v])
                * switch (criterion) {
                    case WEIGHT -> weight;
                    case FILL, WEIGHTED_FILL -> fill(v) + LESSER * weight;
                };
    }

    private double fill(int v) {
        double fill = 0;
        for (int u : Interactions.members(neighbours[v])) {
            for (int w = 0; w < left.length; w++) {
                long missing = neighbours[v][w] & ~neighbours[u][w] & ~bit(u, w);
                if (criterion == Criterion.FILL) {
                    fill += Long.bitCount(missing);
                } else {
                    for (long rest = missing; rest != 0; rest &= rest - 1) {
                        fill += graph.weight(u) + graph.weight((w << 6) + Long.numberOfTrailingZeros(rest));
                    }
                }
            }
        }
        return fill;
    }

    private double logEntries(int v) {
        double sum = graph.weight(v);
        for (int w = 0; w < left.length; w++) {
            for (long rest = neighbours[v][w]; rest != 0; rest &= rest - 1) {
                sum += graph.weight((w << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
        return sum;
    }
}

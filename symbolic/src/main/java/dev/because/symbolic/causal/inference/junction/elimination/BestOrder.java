package dev.because.symbolic.causal.inference.junction.elimination;

import java.util.Optional;
import java.util.Random;

/**
 * Tries several greedy orders and keeps the one whose tables hold the fewest numbers. The more numbers there are, the more
 * orders are tried: looking for a better one takes a part of the time that using it takes. Same graph, same order.
 */
public final class BestOrder {
    private static final int RULES = Criterion.values().length;
    private static final int MOST_TRIES = 16;

    /** How many numbers are propagated in the time that one try takes for each variable. */
    private static final double ENTRIES_PER_VARIABLE = 300;

    private BestOrder() {}

    /**
     * The best forest found.
     *
     * @param limit no table may hold more numbers
     * @return empty if none was found within the limit
     */
    public static Optional<CliqueForest> forest(Interactions graph, int[] sizes, double limit) {
        Optional<CliqueForest> best = Optional.empty();
        double tries = 2;
        for (int i = 0; i < tries; i++) {
            Optional<Random> ties = i < RULES ? Optional.empty() : Optional.of(new Random(i));
            Optional<CliqueForest> found = new GreedyOrder(graph, Criterion.values()[i % RULES], ties)
                    .order(Math.log(limit) + 1e-9)
                    .map(order -> new CliqueForest(graph, sizes, order));
            if (found.isPresent()
                    && (best.isEmpty() || found.get().total() < best.get().total())) {
                best = found;
            }
            double total = best.map(CliqueForest::total).orElse(0.0);
            tries = Math.max(2, Math.min(MOST_TRIES, total / (ENTRIES_PER_VARIABLE * graph.capacity())));
        }
        return best;
    }

    /** A forest of whatever size, by the rule that is fastest to follow. */
    public static CliqueForest quick(Interactions graph, int[] sizes) {
        return new GreedyOrder(graph, Criterion.WEIGHT, Optional.empty())
                .order(Double.POSITIVE_INFINITY)
                .map(order -> new CliqueForest(graph, sizes, order))
                .orElseThrow();
    }
}

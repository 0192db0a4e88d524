package dev.because.symbolic.causal.inference.junction.elimination;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Tries several greedy orders (least table, least weighted fill, least fill, and again with a little chance) and keeps the one whose tables hold the fewest numbers. The more numbers there are, the more
 * orders are tried: looking for a better one takes a part of the time that using it takes. Same graph, same order.
 */
public final class BestOrder {
    /** The fastest first. */
    private static final List<Criterion> RULES = List.of(Criterion.WEIGHT, Criterion.WEIGHTED_FILL, Criterion.FILL);

    private static final int MOST_TRIES = 24;

    /** In a graph of so many variables in which the fastest rule finds no small tables, the slower ones are not tried. */
    private static final int HOPELESS = 600;

    private BestOrder() {}

    /**
     * The best forest found.
     *
     * @param suggested an order that is tried as well, or none
     * @param limit no table may hold more numbers
     * @param entriesPerTry one more order is tried for every so many numbers for each variable
     * @return empty if none was found within the limit
     */
    public static Optional<CliqueForest> forest(
            Interactions graph, int[] sizes, int[] suggested, double limit, double entriesPerTry) {
        Optional<CliqueForest> best = suggested.length == 0
                ? Optional.empty()
                : Optional.of(new CliqueForest(graph, sizes, suggested)).filter(forest -> forest.largest() <= limit);
        double tries = 2;
        for (int i = 0; i < tries; i++) {
            Optional<Random> chance = i < RULES.size() ? Optional.empty() : Optional.of(new Random(i));
            Criterion rule = i < RULES.size() ? RULES.get(i) : Criterion.WEIGHTED_FILL;
            Optional<CliqueForest> found = new GreedyOrder(graph, rule, chance)
                    .order(Math.log(limit) + 1e-9)
                    .map(order -> new CliqueForest(graph, sizes, order));
            if (found.isPresent()
                    && (best.isEmpty() || found.get().total() < best.get().total())) {
                best = found;
            }
            if (best.isEmpty() && graph.capacity() > HOPELESS) {
                return best;
            }
            double total = best.map(CliqueForest::total).orElse(0.0);
            tries = Math.max(2, Math.min(MOST_TRIES, total / (entriesPerTry * graph.capacity())));
        }
        return best;
    }

    /** A forest of whatever size, by the rule that is fastest to follow. */
    public static CliqueForest quick(Interactions graph, int[] sizes, int[] suggested) {
        CliqueForest greedy = new CliqueForest(graph, sizes, quickOrder(graph));
        if (suggested.length == 0) {
            return greedy;
        }
        CliqueForest other = new CliqueForest(graph, sizes, suggested);
        return other.total() < greedy.total() ? other : greedy;
    }

    /** The order of the rule that is fastest to follow. */
    public static int[] quickOrder(Interactions graph) {
        return new GreedyOrder(graph, Criterion.WEIGHT, Optional.empty())
                .order(Double.POSITIVE_INFINITY)
                .orElseThrow();
    }
}

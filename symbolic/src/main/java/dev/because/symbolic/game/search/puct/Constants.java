package dev.because.symbolic.game.search.puct;

/**
 * How PUCT weighs what it knows against what it has not tried.
 *
 * @param batch how many positions are judged at once, at most; answers depend on it
 * @param exploration weight of the policy's bonus at few visits
 * @param growth how much that weight grows with the logarithm of the visits
 * @param base how many visits are many
 * @param reduction how much worse than its parent a move not yet tried is assumed to be, if all others were tried
 * @param temperature above 1 it evens out the policy
 * @param reuse whether a question that continues the game of the one before keeps what was found for it: faster, but then an answer
 *     depends on the questions before it
 */
public record Constants(
        int batch,
        double exploration,
        double growth,
        double base,
        double reduction,
        double temperature,
        boolean reuse) {
    /** Those of Leela Chess Zero 0.31, with 16 positions at once. */
    public static final Constants USUAL = new Constants(16, 1.745, 3.894, 38_739, 0.33, 1.359, false);

    /** @throws IllegalArgumentException if one is out of range */
    public Constants {
        if (batch < 1
                || exploration < 0
                || growth < 0
                || base <= 0
                || !Double.isFinite(reduction)
                || temperature <= 0) {
            throw new IllegalArgumentException("constants out of range: batch " + batch + ", exploration " + exploration
                    + ", growth " + growth + ", base " + base + ", reduction " + reduction + ", temperature "
                    + temperature);
        }
    }

    /** The same, with so many positions at once. */
    public Constants batch(int size) {
        return new Constants(size, exploration, growth, base, reduction, temperature, reuse);
    }

    /** The same, but keeping what was found where a game goes on. */
    public Constants reusing() {
        return new Constants(batch, exploration, growth, base, reduction, temperature, true);
    }

    /** The weight of the bonus at a node of so many visits. */
    double exploration(int visits) {
        return exploration + growth * Math.log((visits + base + 1) / base);
    }
}

package dev.because.explain.player.training;

import dev.because.explain.player.graph.PlayerArchitecture;

/**
 * How a network learns from labelled positions. The same recipe on the same labels gives the same bytes on the same kind of processor.
 *
 * @param architecture of the network
 * @param steps of the optimiser
 * @param batch positions of each step
 * @param rate the highest learning rate; it rises to it over the first steps and falls along half a cosine to zero (Loshchilov and Hutter
 *     2016, arXiv:1608.03983)
 * @param warmUp how many steps it rises
 * @param seed where the weights and the order come from
 * @param tested one game in so many is not learnt from but tested on
 * @param targets what is learnt
 */
public record ChessRecipe(
        PlayerArchitecture architecture,
        int steps,
        int batch,
        double rate,
        int warmUp,
        long seed,
        int tested,
        Targets targets) {
    private static final int SQUEEZED = 8;
    private static final int VALUE_FILTERS = 16;
    private static final int VALUE_UNITS = 64;

    /** @throws IllegalArgumentException if a number is out of its range */
    public ChessRecipe {
        require(steps > 0, steps + " steps", "at least 1");
        require(batch > 0, "a batch of " + batch, "at least 1");
        require(rate > 0 && rate < 1, "a learning rate of " + rate, "one between 0 and 1");
        require(warmUp >= 0, warmUp + " steps of warming up", "0 or more");
        require(tested > 1, "one game in " + tested + " to test on", "at least 2");
    }

    /** How the embedded network began; what followed stands in its record. */
    public static ChessRecipe standard() {
        return new ChessRecipe(architecture(32, 5), 5000, 128, 0.002, 200, 0, 50, Targets.standard());
    }

    /** A small network of so many filters in so many blocks. */
    public static PlayerArchitecture architecture(int filters, int blocks) {
        return new PlayerArchitecture(filters, blocks, SQUEEZED, filters, VALUE_FILTERS, VALUE_UNITS, 3);
    }

    public ChessRecipe withSeed(long seed) {
        return new ChessRecipe(architecture, steps, batch, rate, warmUp, seed, tested, targets);
    }

    /** The learning rate of a step, from 0. */
    double rate(int step) {
        double rising = step < warmUp ? (step + 1) / (double) warmUp : 1;
        return rate * rising * 0.5 * (1 + Math.cos(Math.PI * step / steps));
    }

    private static void require(boolean holds, String found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("training: found " + found + ", expected " + expected);
        }
    }
}

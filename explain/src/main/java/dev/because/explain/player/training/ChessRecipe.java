package dev.because.explain.player.training;

/**
 * How a network learns from labelled positions.
 *
 * @param steps of the optimiser
 * @param batch positions of each step
 * @param rate the highest learning rate; it rises to it over the first steps and falls along half a cosine to zero (Loshchilov and Hutter
 *     2016, arXiv:1608.03983)
 * @param warmUp how many steps it rises
 * @param seed where the weights and the order come from
 * @param tested one game in so many is not learnt from but tested on
 * @param targets what is learnt
 */
public record ChessRecipe(int steps, int batch, double rate, int warmUp, long seed, int tested, Targets targets) {
    /** @throws IllegalArgumentException if a number is out of its range */
    public ChessRecipe {
        require(steps > 0, steps + " steps", "at least 1");
        require(batch > 0, "a batch of " + batch, "at least 1");
        require(rate > 0 && rate < 1, "a learning rate of " + rate, "one between 0 and 1");
        require(warmUp >= 0, warmUp + " steps of warming up", "0 or more");
        require(tested > 1, "one game in " + tested + " to test on", "at least 2");
    }

    /** How the embedded network learnt. */
    public static ChessRecipe standard() {
        return new ChessRecipe(7000, 256, 0.002, 200, 0, 50, Targets.standard());
    }

    public ChessRecipe withSteps(int steps) {
        return new ChessRecipe(steps, batch, rate, warmUp, seed, tested, targets);
    }

    public ChessRecipe withBatch(int batch) {
        return new ChessRecipe(steps, batch, rate, warmUp, seed, tested, targets);
    }

    public ChessRecipe withSeed(long seed) {
        return new ChessRecipe(steps, batch, rate, warmUp, seed, tested, targets);
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

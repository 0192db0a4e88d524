package dev.because.explain.player.training.value;

/**
 * How a value network learns. The same recipe on the same labels gives the same bytes on the same kind of processor.
 *
 * @param hidden units a side
 * @param steps of the optimiser
 * @param batch positions of each step
 * @param rate the highest learning rate; it rises to it over the first steps and falls along half a cosine to zero (Loshchilov and Hutter
 *     2016, arXiv:1608.03983)
 * @param warmUp how many steps it rises
 * @param seed where the weights and the order come from
 * @param tested one game in so many is not learnt from but tested on
 */
public record ValueRecipe(int hidden, int steps, int batch, double rate, int warmUp, long seed, int tested) {
    /** Of a pawn's worth the expected result rises by about an eighth. */
    static final double SLOPE = 1 / 200.0;

    /** @throws IllegalArgumentException if a number is out of its range */
    public ValueRecipe {
        if (hidden < 1 || steps < 1 || batch < 1 || !(rate > 0 && rate < 1) || warmUp < 0 || tested < 2) {
            throw new IllegalArgumentException("hidden " + hidden + ", steps " + steps + ", batch " + batch + ", rate "
                    + rate + ", warm-up " + warmUp + ", one game tested of " + tested);
        }
    }

    /** How the embedded one came about. */
    public static ValueRecipe standard() {
        return new ValueRecipe(256, 12000, 8192, 0.001, 200, 0, 50);
    }

    /** The learning rate of a step, from 0. */
    double rate(int step) {
        double rising = step < warmUp ? (step + 1) / (double) warmUp : 1;
        return rate * rising * 0.5 * (1 + Math.cos(Math.PI * step / steps));
    }
}

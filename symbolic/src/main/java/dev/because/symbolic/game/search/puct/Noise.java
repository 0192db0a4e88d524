package dev.because.symbolic.game.search.puct;

import java.util.Random;

/**
 * Dirichlet noise on the policy at the root, so that self-play tries what the network does not think of. The same seed and the same
 * position give the same noise.
 *
 * @param seed of the game that is played
 * @param concentration 0.3 for chess: the smaller, the fewer the moves on which the noise falls
 * @param share of the noise in the policy, 0.25 for AlphaZero
 */
public record Noise(long seed, double concentration, double share) {
    /** @throws IllegalArgumentException if the concentration is not above 0 or the share not from 0 to 1 */
    public Noise {
        if (!(concentration > 0) || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("concentration " + concentration + ", share " + share);
        }
    }

    /** AlphaZero's for chess. */
    public static Noise alphaZero(long seed) {
        return new Noise(seed, 0.3, 0.25);
    }

    /** The policy with its noise. */
    double[] on(double[] policy, long hashOfGame) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L ^ hashOfGame);
        double[] noise = new double[policy.length];
        double sum = 0;
        for (int i = 0; i < noise.length; i++) {
            noise[i] = gamma(concentration, random);
            sum += noise[i];
        }
        double[] mixed = new double[policy.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = sum > 0 ? (1 - share) * policy[i] + share * noise[i] / sum : policy[i];
        }
        return mixed;
    }

    /** A gamma variate of scale 1 (Marsaglia and Tsang, A simple method for generating gamma variables, 2000). */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}

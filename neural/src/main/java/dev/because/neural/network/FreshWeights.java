package dev.because.neural.network;

import java.util.Random;

/**
 * Weights as they are before a network learns anything: from a normal distribution that is cut off at two standard
 * deviations and then has the variance 2 / fan-in, which keeps the size of signals from layer to layer behind rectifiers
 * (He, Zhang, Ren, Sun 2015, arXiv:1502.01852; cut off as in Adebayo et al. 2018, arXiv:1810.03292). What shifts is zero
 * then, and what scales is one. {@link Random} is specified bit by bit, so a seed means the same on every Java.
 */
public final class FreshWeights {
    private static final double CUT = 2;
    /** The standard deviation of a standard normal distribution that is cut off at two. */
    private static final double CUT_DEVIATION = 0.879_625_661_034_239_8;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private FreshWeights() {}

    /**
     * The kernel of one layer.
     *
     * @param count how many weights it has
     * @param fanIn how many numbers each of its units adds up
     * @param seed of the whole network
     * @param layer the layer's place among those that have weights: each has its own numbers, whichever others are drawn
     */
    public static float[] kernel(int count, int fanIn, long seed, int layer) {
        Random random = new Random(seed + GOLDEN * (layer + 1));
        double scale = Math.sqrt(2.0 / fanIn) / CUT_DEVIATION;
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            double drawn = random.nextGaussian();
            while (Math.abs(drawn) > CUT) {
                drawn = random.nextGaussian();
            }
            values[i] = (float) (scale * drawn);
        }
        return values;
    }
}

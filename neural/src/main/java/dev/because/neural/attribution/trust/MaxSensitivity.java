package dev.because.neural.attribution.trust;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.Random;

/**
 * How far a map can be moved by a change of the input that nobody sees: the greatest ‖Φ(x + δ) − Φ(x)‖ / ‖Φ(x)‖ over random
 * δ, none of whose values exceeds a radius (Yeh et al. 2019, arXiv:1901.09392; Captum's sensitivity_max, whose radius and
 * number of samples are the defaults). 0 is a map that stays; above 1 it moves by more than its own size.
 */
public final class MaxSensitivity {
    /** The greatest change of a value, in network units. */
    public static final double DEFAULT_RADIUS = 0.02;

    /** How many changes are drawn. */
    public static final int DEFAULT_SAMPLES = 10;

    private MaxSensitivity() {}

    /**
     * Draws changes, attributes and compares.
     *
     * @param item one input, height × width × channels, in network units
     * @param radius the greatest change of a value, in network units
     * @param samples how many changes are drawn
     * @return at least 0; for a map that is zero, the norm of the difference itself, as in Captum
     */
    public static double of(
            AttributionMethod method,
            Network network,
            Tensor item,
            Target target,
            double radius,
            int samples,
            long seed) {
        Tensor map = method.attribute(network, item.asBatch(), target);
        Random random = new Random(seed);
        double greatest = 0;
        for (int sample = 0; sample < samples; sample++) {
            float[] moved = item.values().clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += (float) (radius * (2 * random.nextDouble() - 1));
            }
            Tensor other =
                    method.attribute(network, Tensor.of(item.shape(), moved).asBatch(), target);
            greatest = Math.max(greatest, distance(map.values(), other.values()));
        }
        double size = distance(map.values(), new float[map.size()]);
        return size == 0 ? greatest : greatest / size;
    }

    private static double distance(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += ((double) x[i] - y[i]) * ((double) x[i] - y[i]);
        }
        return Math.sqrt(sum);
    }
}

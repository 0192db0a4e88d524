package dev.because.neural.attribution.trust;

import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How badly a map predicts what changing the input does: the mean of (I·Φ − (f(x) − f(x − I)))² over random changes I,
 * where Φ is the map and f the target (Yeh et al. 2019, arXiv:1901.09392; as Captum computes it). In the target's unit,
 * squared.
 *
 * @param value the mean for the map as it is, which is fair to maps whose numbers add up to the target
 * @param scaled the mean for β·Φ with the β that makes it least: fair to maps whose numbers have no unit
 * @param beta that factor; 0 for a map that is zero
 * @param unexplained the mean for a map of zeros: what is to be predicted
 */
public record Infidelity(double value, double scaled, double beta, double unexplained) {
    /** How the input is changed. */
    public sealed interface Perturbation {
        /** Fills {@code change} with what is subtracted from the input. */
        void draw(Random random, Tensor item, float[] change);

        /**
         * Every value by a normal deviate.
         *
         * @param deviation its standard deviation, in network units
         */
        record Gaussian(double deviation) implements Perturbation {
            @Override
            public void draw(Random random, Tensor item, float[] change) {
                for (int i = 0; i < change.length; i++) {
                    change[i] = (float) (deviation * random.nextGaussian());
                }
            }
        }

        /**
         * A square somewhere in the picture is taken away.
         *
         * @param side its rows and columns
         * @param removed what is left there
         */
        record Square(int side, Background removed) implements Perturbation {
            @Override
            public void draw(Random random, Tensor item, float[] change) {
                Shape shape = item.shape();
                float[] left = removed.of(item).values();
                int top = random.nextInt(Math.max(1, shape.extent(0) - side + 1));
                int start = random.nextInt(Math.max(1, shape.extent(1) - side + 1));
                Arrays.fill(change, 0);
                for (int row = top; row < Math.min(shape.extent(0), top + side); row++) {
                    for (int column = start; column < Math.min(shape.extent(1), start + side); column++) {
                        int pixel = (row * shape.extent(1) + column) * shape.extent(2);
                        for (int i = pixel; i < pixel + shape.extent(2); i++) {
                            change[i] = item.values()[i] - left[i];
                        }
                    }
                }
            }
        }
    }

    /**
     * Draws changes and compares.
     *
     * @param item one input, height × width × channels, in network units
     * @param target what the map is of
     * @param attribution the map, of the input's shape
     * @param samples how many changes are drawn
     */
    public static Infidelity of(
            Network network,
            Tensor item,
            Target target,
            Tensor attribution,
            Perturbation perturbation,
            int samples,
            long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException(samples + " samples, expected at least 1");
        }
        Inquiry inquiry = Inquiry.of(network, item.asBatch(), List.of(target));
        double whole = inquiry.values()[0];
        Random random = new Random(seed);
        double[] predicted = new double[samples];
        double[] found = new double[samples];
        for (int from = 0; from < samples; from += inquiry.rowsAtOnce()) {
            int to = Math.min(samples, from + inquiry.rowsAtOnce());
            float[] rows = new float[(to - from) * item.size()];
            float[] change = new float[item.size()];
            for (int sample = from; sample < to; sample++) {
                perturbation.draw(random, item, change);
                for (int i = 0; i < change.length; i++) {
                    predicted[sample] += (double) change[i] * attribution.values()[i];
                    rows[(sample - from) * change.length + i] = item.values()[i] - change[i];
                }
            }
            double[] changed = inquiry.values(Tensor.of(item.shape().batch(to - from), rows), from, samples);
            for (int sample = from; sample < to; sample++) {
                found[sample] = whole - changed[sample - from];
            }
        }
        double beta = ratio(products(predicted, found), products(predicted, predicted));
        return new Infidelity(
                error(predicted, found, 1), error(predicted, found, beta), beta, error(predicted, found, 0));
    }

    private static double error(double[] predicted, double[] found, double beta) {
        double sum = 0;
        for (int i = 0; i < found.length; i++) {
            sum += (beta * predicted[i] - found[i]) * (beta * predicted[i] - found[i]);
        }
        return sum / found.length;
    }

    private static double products(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double ratio(double above, double below) {
        return below == 0 ? 0 : above / below;
    }
}

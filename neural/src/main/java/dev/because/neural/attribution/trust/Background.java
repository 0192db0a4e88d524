package dev.because.neural.attribution.trust;

import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;

/** What a picture is where its pixels have been taken away. */
public sealed interface Background {
    /** The whole picture, height × width × channels, with every pixel taken away. */
    Tensor of(Tensor item);

    /** One value in each channel, as occlusion fills its windows. */
    record Filled(Fill fill) implements Background {
        @Override
        public Tensor of(Tensor item) {
            float[] filling = fill.of(item.values(), 0, item.shape());
            float[] values = new float[item.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = filling[i % filling.length];
            }
            return Tensor.of(item.shape(), values);
        }
    }

    /**
     * The picture out of focus, so that it has no edges that a uniform filling would bring (Petsiuk, Das, Saenko 2018): a
     * Gaussian blur, which repeats the outermost pixels beyond the edge.
     *
     * @param deviation of the Gaussian, in pixels
     */
    record Blurred(double deviation) implements Background {
        private static final int REACH = 3;

        public Blurred {
            if (!(deviation > 0)) {
                throw new IllegalArgumentException("a blur by " + deviation + " pixels");
            }
        }

        @Override
        public Tensor of(Tensor item) {
            Shape shape = item.shape();
            int channels = shape.extent(2);
            float[] down = along(item.values(), shape.extent(0), shape.extent(1) * channels, 1);
            return Tensor.of(shape, along(down, shape.extent(1), channels, shape.extent(0)));
        }

        /** Blurs along an axis of that extent, whose neighbours lie {@code step} values apart, in each of {@code blocks}. */
        private float[] along(float[] values, int extent, int step, int blocks) {
            int reach = (int) Math.ceil(REACH * deviation);
            double[] weights = new double[2 * reach + 1];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.exp(-(i - reach) * (i - reach) / (2 * deviation * deviation));
                sum += weights[i];
            }
            float[] blurred = new float[values.length];
            for (int block = 0; block < blocks; block++) {
                for (int at = 0; at < extent; at++) {
                    for (int within = 0; within < step; within++) {
                        int start = block * extent * step + within;
                        double total = 0;
                        for (int i = 0; i < weights.length; i++) {
                            int other = Math.max(0, Math.min(extent - 1, at + i - reach));
                            total += weights[i] * values[start + other * step];
                        }
                        blurred[start + at * step] = (float) (total / sum);
                    }
                }
            }
            return blurred;
        }
    }
}

package dev.because.neural.attribution;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;

/** How the attributions of a pixel's colour channels become one number of a heat map. */
public enum ChannelReduction {
    /** Their sum: the pixel's signed share, for methods whose numbers add up. */
    SUM {
        @Override
        double part(double value) {
            return value;
        }
    },
    /** The sum of their magnitudes: how much the pixel matters, either way. */
    ABSOLUTE {
        @Override
        double part(double value) {
            return Math.abs(value);
        }
    },
    /** The sum of the positive ones: what speaks for the target. */
    POSITIVE {
        @Override
        double part(double value) {
            return Math.max(0, value);
        }
    },
    /** The sum of the negative ones' magnitudes: what speaks against it. */
    NEGATIVE {
        @Override
        double part(double value) {
            return Math.max(0, -value);
        }
    };

    abstract double part(double value);

    /**
     * The map of an attribution, with or without a batch axis.
     *
     * @param attribution … × height × width × channels
     * @return … × height × width
     */
    public Tensor apply(Tensor attribution) {
        Shape shape = attribution.shape();
        int channels = shape.extent(shape.rank() - 1);
        float[] values = attribution.values();
        float[] map = new float[values.length / channels];
        for (int pixel = 0; pixel < map.length; pixel++) {
            double sum = 0;
            for (int i = pixel * channels; i < (pixel + 1) * channels; i++) {
                sum += part(values[i]);
            }
            map[pixel] = (float) sum;
        }
        return Tensor.of(new Shape(shape.extents().subList(0, shape.rank() - 1)), map);
    }
}

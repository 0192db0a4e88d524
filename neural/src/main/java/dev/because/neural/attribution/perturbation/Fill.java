package dev.because.neural.attribution.perturbation;

import dev.because.neural.network.Shape;
import java.util.Arrays;

/** What hidden pixels are filled with. */
public sealed interface Fill {
    /** The filling of one item, a value for each channel. */
    float[] of(float[] values, int offset, Shape input);

    /**
     * The same value in all channels.
     *
     * @param value in network units
     */
    record Value(float value) implements Fill {
        @Override
        public float[] of(float[] values, int offset, Shape input) {
            float[] filling = new float[input.extent(2)];
            Arrays.fill(filling, value);
            return filling;
        }
    }

    /** The mean of each channel over the item itself: hides the pattern and keeps the brightness. */
    record Mean() implements Fill {
        @Override
        public float[] of(float[] values, int offset, Shape input) {
            int channels = input.extent(2);
            double[] sums = new double[channels];
            for (int i = 0; i < input.size(); i++) {
                sums[i % channels] += values[offset + i];
            }
            float[] filling = new float[channels];
            for (int k = 0; k < channels; k++) {
                filling[k] = (float) (sums[k] / (input.size() / channels));
            }
            return filling;
        }
    }
}

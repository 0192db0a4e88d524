package dev.because.neural.activation.pass;

import dev.because.neural.network.Shape;
import java.util.Arrays;

/**
 * The maximum of each channel over all places of one picture.
 *
 * @param places the place of each channel's maximum, row × columns + column; the first of equal ones
 * @param values the maxima
 */
record Peaks(int[] places, float[] values) {
    /**
     * Reads the activations once, place by place as they lie in memory, so that the values of all channels at one place
     * are compared together. A value that is not a number is never the maximum; where all are, that is −∞.
     *
     * @param activations rows × columns × channels, from {@code offset} on
     */
    static Peaks of(float[] activations, int offset, Shape layer) {
        int channels = layer.extent(2);
        int[] places = new int[channels];
        float[] values = new float[channels];
        Arrays.fill(values, Float.NEGATIVE_INFINITY);
        int count = layer.extent(0) * layer.extent(1);
        for (int place = 0; place < count; place++) {
            int at = offset + place * channels;
            for (int channel = 0; channel < channels; channel++) {
                float value = activations[at + channel];
                if (value > values[channel]) {
                    values[channel] = value;
                    places[channel] = place;
                }
            }
        }
        return new Peaks(places, values);
    }
}

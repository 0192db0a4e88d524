package dev.because.explain.answer.sheet;

import dev.because.explain.evidence.Raster;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.Tensor;
import java.util.Arrays;

/**
 * Draws what a backward pass left at the input as Zeiler and Fergus do: nothing is grey, the strongest signal black, white or
 * of full colour. The range is symmetric and each picture's own; the two hundredth part of the signals that are strongest
 * may lie beyond it, or single pixels would leave all else grey.
 */
final class SignalPicture {
    private static final double WITHIN = 0.995;
    private static final double GREY = 127.5;

    private SignalPicture() {}

    static Raster of(Tensor signals, Channels order) {
        int rows = signals.shape().extent(0);
        int columns = signals.shape().extent(1);
        double scale = scale(signals.values());
        byte[] rgb = new byte[rows * columns * 3];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            float signal = signals.values()[
                    switch (order) {
                        case GREY -> pixel;
                        case RGB -> i;
                        case BGR -> 3 * pixel + 2 - i % 3;
                    }];
            rgb[i] = (byte) Math.round(GREY + GREY * Math.max(-1, Math.min(1, signal / scale)));
        }
        return new Raster(rows, columns, rgb);
    }

    private static double scale(float[] signals) {
        double[] sizes = new double[signals.length];
        Arrays.setAll(sizes, i -> Math.abs(signals[i]));
        Arrays.sort(sizes);
        double within = sizes[(int) Math.min(sizes.length - 1, Math.floor(WITHIN * sizes.length))];
        double most = sizes[sizes.length - 1];
        return within > 0 ? within : most > 0 ? most : 1;
    }
}

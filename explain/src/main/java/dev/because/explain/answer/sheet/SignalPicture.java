package dev.because.explain.answer.sheet;

import dev.because.explain.evidence.Raster;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.Arrays;

/**
 * Draws what a backward pass left at the input as Zeiler and Fergus do: nothing is grey, the strongest signal black, white or
 * of full colour. The range is symmetric and each picture's own; the two hundredth part of the signals that are strongest
 * may lie beyond it, or single pixels would leave all else grey. Of a large field the means of blocks are drawn, as many as
 * a small picture shows: signals of both signs would cancel out if they were averaged after they were clipped.
 */
final class SignalPicture {
    private static final double WITHIN = 0.995;
    private static final double GREY = 127.5;
    private static final int MOST_BLOCKS = 64;

    private SignalPicture() {}

    static Raster of(Tensor signals, Channels order) {
        int rows = signals.shape().extent(0);
        int columns = signals.shape().extent(1);
        int block = (Math.max(rows, columns) + MOST_BLOCKS - 1) / MOST_BLOCKS;
        Tensor means = means(signals, block);
        double scale = scale(means.values());
        byte[] rgb = new byte[rows * columns * 3];
        for (int i = 0; i < rgb.length; i++) {
            int row = i / 3 / columns / block;
            int pixel = row * means.shape().extent(1) + i / 3 % columns / block;
            float signal = means.values()[
                    switch (order) {
                        case GREY -> pixel;
                        case RGB -> 3 * pixel + i % 3;
                        case BGR -> 3 * pixel + 2 - i % 3;
                    }];
            rgb[i] = (byte) Math.round(GREY + GREY * Math.max(-1, Math.min(1, signal / scale)));
        }
        return new Raster(rows, columns, rgb);
    }

    /** The means of square blocks, the last of which the edge may cut off. */
    private static Tensor means(Tensor signals, int block) {
        if (block == 1) {
            return signals;
        }
        int rows = signals.shape().extent(0);
        int columns = signals.shape().extent(1);
        int channels = signals.shape().extent(2);
        int across = (columns + block - 1) / block;
        Shape shape = Shape.of((rows + block - 1) / block, across, channels);
        double[] sums = new double[shape.size()];
        int[] counts = new int[shape.size()];
        for (int i = 0; i < signals.size(); i++) {
            int place = i / channels;
            int at = (place / columns / block * across + place % columns / block) * channels + i % channels;
            sums[at] += signals.values()[i];
            counts[at]++;
        }
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (sums[i] / counts[i]);
        }
        return Tensor.of(shape, means);
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

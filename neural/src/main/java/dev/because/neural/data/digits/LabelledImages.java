package dev.because.neural.data.digits;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.Objects;

/**
 * Grey pictures of one size, each with its class. The arrays are handed over, not copied: nobody may write to them.
 *
 * @param rows rows of a picture
 * @param columns columns of a picture
 * @param pixels grey levels 0 (paper) to 255 (ink), as unsigned bytes, picture after picture and row after row
 * @param labels the class of each picture, as unsigned bytes
 */
public record LabelledImages(int rows, int columns, byte[] pixels, byte[] labels) {
    /** @throws IllegalArgumentException if the pixels are not as many as the pictures need */
    public LabelledImages {
        if (pixels.length != (long) rows * columns * labels.length) {
            throw new IllegalArgumentException(
                    pixels.length + " pixels are not " + labels.length + " pictures of " + rows + "×" + columns);
        }
    }

    /** The number of pictures. */
    public int count() {
        return labels.length;
    }

    /** The class of a picture. */
    public int label(int picture) {
        return labels[picture] & 0xFF;
    }

    /** The grey level 0 to 255 at one place of a picture. */
    public int grey(int picture, int row, int column) {
        return pixels[(picture * rows + row) * columns + column] & 0xFF;
    }

    /** The pictures from {@code from} to before {@code to}, as a copy. */
    public LabelledImages slice(int from, int to) {
        Objects.checkFromToIndex(from, to, count());
        int size = rows * columns;
        return new LabelledImages(
                rows,
                columns,
                Arrays.copyOfRange(pixels, from * size, to * size),
                Arrays.copyOfRange(labels, from, to));
    }

    /** The pictures from {@code from} to before {@code to} as n × rows × columns × 1, in 0 to 1. */
    public Tensor tensor(int from, int to) {
        Objects.checkFromToIndex(from, to, count());
        int size = rows * columns;
        float[] values = new float[(to - from) * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (pixels[from * size + i] & 0xFF) / 255f;
        }
        return Tensor.of(Shape.of(to - from, rows, columns, 1), values);
    }

    /** One picture as rows × columns × 1, in 0 to 1. */
    public Tensor picture(int picture) {
        return tensor(picture, picture + 1).item(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelledImages images
                && rows == images.rows
                && columns == images.columns
                && Arrays.equals(pixels, images.pixels)
                && Arrays.equals(labels, images.labels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, columns, Arrays.hashCode(pixels), Arrays.hashCode(labels));
    }

    @Override
    public String toString() {
        return count() + " pictures of " + rows + "×" + columns;
    }
}

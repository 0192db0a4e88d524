package dev.because.neural.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of pixels.
 *
 * @param top its first row
 * @param left its first column
 * @param height how many rows
 * @param width how many columns
 */
public record Window(int top, int left, int height, int width) {
    public Window {
        if (top < 0 || left < 0 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "a window of " + height + "×" + width + " at row " + top + ", column " + left);
        }
    }

    /** The row after its last. */
    public int bottom() {
        return top + height;
    }

    /** The column after its last. */
    public int right() {
        return left + width;
    }

    /** Fills this part of an item that lies in {@code values} from {@code offset} on, all channels alike. */
    public void fill(float[] values, int offset, Shape input, float[] filling) {
        for (int row = top; row < bottom(); row++) {
            int pixel = offset + (row * input.extent(1) + left) * filling.length;
            for (int column = left; column < right(); column++) {
                for (float value : filling) {
                    values[pixel++] = value;
                }
            }
        }
    }

    /**
     * Windows from the upper left corner on, row by row, each {@code stride} pixels from the one before, until the whole
     * is covered; the last ones are cut off at the edge.
     */
    public static List<Window> sliding(Shape input, int height, int width, int verticalStride, int horizontalStride) {
        List<Window> windows = new ArrayList<>();
        for (int row = 0; row < count(input.extent(0), height, verticalStride); row++) {
            int top = row * verticalStride;
            for (int column = 0; column < count(input.extent(1), width, horizontalStride); column++) {
                int left = column * horizontalStride;
                windows.add(new Window(
                        top, left, Math.min(height, input.extent(0) - top), Math.min(width, input.extent(1) - left)));
            }
        }
        return windows;
    }

    /** How many windows it takes to cover an extent. */
    public static int count(int extent, int window, int stride) {
        return (extent - window + stride - 1) / stride + 1;
    }
}

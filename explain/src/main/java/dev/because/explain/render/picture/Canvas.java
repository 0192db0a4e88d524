package dev.because.explain.render.picture;

import dev.because.explain.evidence.Raster;
import java.util.Arrays;

/** Pixels to draw on. What lies outside is not drawn. */
final class Canvas {
    /** Sides shorter than this are enlarged, each pixel to a square of whole pixels. */
    static final int SMALLEST_SIDE = 224;

    private final int rows;
    private final int columns;
    private final int[] pixels;

    Canvas(int rows, int columns, int colour) {
        this.rows = rows;
        this.columns = columns;
        this.pixels = new int[rows * columns];
        Arrays.fill(pixels, colour);
    }

    /** How many pixels of a drawing one pixel of a picture of that size takes in each direction. */
    static int enlargement(int rows, int columns) {
        int side = Math.max(1, Math.max(rows, columns));
        return (SMALLEST_SIDE + side - 1) / side;
    }

    /** The picture, enlarged if it is small. */
    static Canvas of(Raster picture) {
        int factor = enlargement(picture.rows(), picture.columns());
        Canvas canvas = new Canvas(picture.rows() * factor, picture.columns() * factor, 0);
        byte[] rgb = picture.rgb();
        for (int row = 0; row < canvas.rows; row++) {
            for (int column = 0; column < canvas.columns; column++) {
                int at = (row / factor * picture.columns() + column / factor) * 3;
                canvas.pixels[row * canvas.columns + column] =
                        (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
            }
        }
        return canvas;
    }

    /** The picture in light greys, as a ground for colours. */
    static Canvas pale(Raster picture) {
        Canvas canvas = of(picture);
        for (int i = 0; i < canvas.pixels.length; i++) {
            int pixel = canvas.pixels[i];
            int luma = (299 * (pixel >> 16) + 587 * (pixel >> 8 & 0xff) + 114 * (pixel & 0xff)) / 1000;
            int grey = 255 - (255 - luma) * 3 / 10;
            canvas.pixels[i] = grey << 16 | grey << 8 | grey;
        }
        return canvas;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    void blend(int row, int column, int colour, double opacity) {
        if (row >= 0 && row < rows && column >= 0 && column < columns) {
            int at = row * columns + column;
            pixels[at] = mixed(pixels[at], colour, opacity);
        }
    }

    void fill(int top, int left, int bottom, int right, int colour, double opacity) {
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                blend(row, column, colour, opacity);
            }
        }
    }

    /** A frame inside a rectangle. */
    void frame(int top, int left, int bottom, int right, int width, int colour) {
        fill(top, left, top + width, right, colour, 1);
        fill(bottom - width, left, bottom, right, colour, 1);
        fill(top + width, left, bottom - width, left + width, colour, 1);
        fill(top + width, right - width, bottom - width, right, colour, 1);
    }

    Raster raster() {
        byte[] rgb = new byte[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        }
        return new Raster(rows, columns, rgb);
    }

    byte[] png() {
        return Png.of(raster());
    }

    static int mixed(int below, int above, double opacity) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = below >> shift & 0xff;
            int to = above >> shift & 0xff;
            mixed |= (int) Math.round(from + opacity * (to - from)) << shift;
        }
        return mixed;
    }
}

package dev.because.explain.render.sheet;

import dev.because.explain.evidence.Raster;
import dev.because.explain.render.picture.Png;
import java.util.Arrays;
import java.util.List;

/**
 * Up to nine small pictures in one image, three by three, row by row: one image is much smaller than nine. All are drawn in
 * one scale, so that a field that the picture's edge cuts off is smaller than the others; it stands in the middle of its
 * cell. Small fields are enlarged pixel by pixel and kept exactly, as PNG; larger ones are reduced by averaging and kept as
 * JPEG.
 *
 * @param bytes the image file
 * @param mediaType its type
 * @param width its columns
 * @param height its rows
 * @param exact whether each pixel is as it was
 */
public record Mosaic(byte[] bytes, String mediaType, int width, int height, boolean exact) {
    private static final int ACROSS = 3;
    private static final int SIDE = 62;
    private static final int GAP = 2;
    private static final int GROUND = 0xa0;

    /**
     * The image of some pictures.
     *
     * @param cells the pictures
     * @param rows the rows of the largest that there can be, which fills its cell
     * @param columns its columns
     */
    static Mosaic of(List<Raster> cells, int rows, int columns) {
        int longest = Math.max(rows, columns);
        int factor = SIDE / longest;
        double scale = factor >= 1 ? factor : SIDE / (double) longest;
        int high = Math.max(1, (int) Math.round(rows * scale));
        int wide = Math.max(1, (int) Math.round(columns * scale));
        int height = ACROSS * (high + GAP) - GAP;
        int width = ACROSS * (wide + GAP) - GAP;
        byte[] rgb = new byte[height * width * 3];
        Arrays.fill(rgb, (byte) GROUND);
        for (int i = 0; i < cells.size(); i++) {
            Raster cell = scaled(cells.get(i), scale, high, wide);
            int top = i / ACROSS * (high + GAP) + (high - cell.rows()) / 2;
            int left = i % ACROSS * (wide + GAP) + (wide - cell.columns()) / 2;
            for (int row = 0; row < cell.rows(); row++) {
                System.arraycopy(
                        cell.rgb(),
                        row * cell.columns() * 3,
                        rgb,
                        ((top + row) * width + left) * 3,
                        cell.columns() * 3);
            }
        }
        Raster whole = new Raster(height, width, rgb);
        return factor > 1
                ? new Mosaic(Png.of(whole), "image/png", width, height, true)
                : new Mosaic(Jpeg.of(whole), "image/jpeg", width, height, factor == 1);
    }

    /** One small picture alone, as large as nine in their cells, or nearly so: each pixel becomes a square, or stays as it is. */
    static Mosaic enlarged(Raster picture) {
        int side = ACROSS * (SIDE + GAP) - GAP;
        int factor = Math.max(1, side / Math.max(picture.rows(), picture.columns()));
        int height = picture.rows() * factor;
        int width = picture.columns() * factor;
        byte[] rgb = new byte[height * width * 3];
        for (int i = 0; i < height * width; i++) {
            int from = i / width / factor * picture.columns() + i % width / factor;
            System.arraycopy(picture.rgb(), 3 * from, rgb, 3 * i, 3);
        }
        return new Mosaic(Png.of(new Raster(height, width, rgb)), "image/png", width, height, true);
    }

    /** Each pixel is the mean of those that fall into it, at least one; no larger than given. */
    private static Raster scaled(Raster picture, double scale, int mostRows, int mostColumns) {
        int rows = Math.min(mostRows, Math.max(1, (int) Math.round(picture.rows() * scale)));
        int columns = Math.min(mostColumns, Math.max(1, (int) Math.round(picture.columns() * scale)));
        byte[] rgb = new byte[rows * columns * 3];
        for (int row = 0; row < rows; row++) {
            int top = row * picture.rows() / rows;
            int bottom = Math.max(top + 1, (row + 1) * picture.rows() / rows);
            for (int column = 0; column < columns; column++) {
                int left = column * picture.columns() / columns;
                int right = Math.max(left + 1, (column + 1) * picture.columns() / columns);
                for (int channel = 0; channel < 3; channel++) {
                    rgb[(row * columns + column) * 3 + channel] =
                            (byte) mean(picture, top, bottom, left, right, channel);
                }
            }
        }
        return new Raster(rows, columns, rgb);
    }

    private static int mean(Raster picture, int top, int bottom, int left, int right, int channel) {
        int sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += picture.rgb()[(row * picture.columns() + column) * 3 + channel] & 0xff;
            }
        }
        int count = (bottom - top) * (right - left);
        return (sum + count / 2) / count;
    }
}

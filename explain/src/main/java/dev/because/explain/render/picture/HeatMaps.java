package dev.because.explain.render.picture;

import dev.because.explain.evidence.HeatMap;
import dev.because.explain.evidence.Raster;
import java.util.Arrays;

/**
 * Draws a number for each pixel over the picture that it speaks of: orange above zero, blue below, nothing at zero, over
 * the picture in pale grey. The range is symmetric, so that a colour tells the sign.
 */
public final class HeatMaps {
    private static final double FULL_COLOUR = 0.99;
    private static final int LEGEND_ROWS = 12;
    private static final int LEGEND_COLUMNS = 241;
    private static final int PALE_GREY = 0xe0e0e0;

    private HeatMaps() {}

    /**
     * The map over its picture, as the bytes of a PNG file.
     *
     * @param picture the picture, of the same size as the map; a small one is enlarged, pixel by pixel
     * @param scale the number that has the full colour; what lies beyond has it too
     * @throws IllegalArgumentException if the sizes differ, or the scale is not above zero
     */
    public static byte[] over(Raster picture, HeatMap map, double scale) {
        if (picture.rows() != map.rows() || picture.columns() != map.columns()) {
            throw new IllegalArgumentException("a map of " + map.rows() + " × " + map.columns() + " over a picture of "
                    + picture.rows() + " × " + picture.columns());
        }
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale: found " + scale + ", expected a number above zero");
        }
        Canvas canvas = Canvas.pale(picture);
        int factor = canvas.rows() / map.rows();
        for (int row = 0; row < canvas.rows(); row++) {
            for (int column = 0; column < canvas.columns(); column++) {
                double position = map.values()[row / factor * map.columns() + column / factor] / scale;
                canvas.blend(row, column, Diverging.colour(position), Diverging.opacity(position));
            }
        }
        return canvas.png();
    }

    /**
     * A scale by which a map shows its structure: the size that all but a hundredth of its values that are not zero stay
     * below; 1 for a map of zeros.
     */
    public static double scale(HeatMap map) {
        double[] sizes = new double[map.values().length];
        int count = 0;
        for (float value : map.values()) {
            if (value != 0) {
                sizes[count++] = Math.abs(value);
            }
        }
        if (count == 0) {
            return 1;
        }
        Arrays.sort(sizes, 0, count);
        return sizes[(int) Math.min(count - 1, Math.floor(FULL_COLOUR * count))];
    }

    /** The colours from the lowest to the highest number, from left to right, over an even grey. */
    public static byte[] legend() {
        Canvas canvas = new Canvas(LEGEND_ROWS, LEGEND_COLUMNS, PALE_GREY);
        int middle = LEGEND_COLUMNS / 2;
        for (int column = 0; column < LEGEND_COLUMNS; column++) {
            double position = (column - middle) / (double) middle;
            for (int row = 0; row < LEGEND_ROWS; row++) {
                canvas.blend(row, column, Diverging.colour(position), Diverging.opacity(position));
            }
        }
        return canvas.png();
    }
}

package dev.because.explain.render.picture;

import dev.because.explain.evidence.Raster;
import java.util.List;

/**
 * Draws which of several classes each pixel belongs to over the picture in pale grey, in colours that people tell apart who do
 * not see red and green (the palette of Okabe and Ito).
 */
public final class ClassMap {
    /** No class: the picture shows through. */
    public static final int NONE = -1;

    private static final List<Integer> COLOURS = List.of(0xe69f00, 0x0072b2, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00);
    private static final int OTHER = 0x6b6b6b;
    private static final double OPACITY = 0.85;

    private ClassMap() {}

    /** How many classes have a colour of their own; all after these share one. */
    public static int colours() {
        return COLOURS.size();
    }

    /** The colour of a class as a page writes it, such as {@code #e69f00}. */
    public static String colour(int index) {
        return String.format("#%06x", rgb(index));
    }

    private static int rgb(int index) {
        return index < COLOURS.size() ? COLOURS.get(index) : OTHER;
    }

    /**
     * The map over its picture, as the bytes of a PNG file.
     *
     * @param picture the picture; a small one is enlarged, pixel by pixel
     * @param classes the class of each pixel, row by row, or {@link #NONE}
     */
    public static byte[] over(Raster picture, int[] classes) {
        if (classes.length != picture.rows() * picture.columns()) {
            throw new IllegalArgumentException(
                    classes.length + " classes over a picture of " + picture.rows() + " × " + picture.columns());
        }
        Canvas canvas = Canvas.pale(picture);
        int factor = canvas.rows() / picture.rows();
        for (int row = 0; row < canvas.rows(); row++) {
            for (int column = 0; column < canvas.columns(); column++) {
                int index = classes[row / factor * picture.columns() + column / factor];
                if (index != NONE) {
                    canvas.blend(row, column, rgb(index), OPACITY);
                }
            }
        }
        return canvas.png();
    }
}

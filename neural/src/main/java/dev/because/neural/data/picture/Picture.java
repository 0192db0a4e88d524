package dev.because.neural.data.picture;

import dev.because.neural.network.Shape;
import java.util.Arrays;

/** A picture of eight bits a channel in red, green and blue, row by row from the top left. Immutable. */
public final class Picture {
    private static final int CHANNELS = 3;

    private final int rows;
    private final int columns;
    private final byte[] rgb;

    private Picture(int rows, int columns, byte[] rgb) {
        this.rows = rows;
        this.columns = columns;
        this.rgb = rgb;
    }

    /**
     * A picture of the given levels, which are copied.
     *
     * @param rgb red, green and blue of each pixel, each 0 to 255 as an unsigned byte
     * @throws IllegalArgumentException if a side is not positive or the bytes do not fill the picture
     */
    public static Picture of(int rows, int columns, byte[] rgb) {
        return owning(rows, columns, rgb.clone());
    }

    /** As {@link #of}, but the array is handed over. */
    static Picture owning(int rows, int columns, byte[] rgb) {
        if (rows < 1 || columns < 1 || rgb.length != Math.multiplyExact(Math.multiplyExact(rows, columns), CHANNELS)) {
            throw new IllegalArgumentException(rgb.length + " bytes do not fill " + Shape.of(rows, columns, CHANNELS));
        }
        return new Picture(rows, columns, rgb);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /**
     * The level of one channel at one place, 0 to 255.
     *
     * @param channel 0 for red, 1 for green, 2 for blue
     */
    public int level(int row, int column, int channel) {
        return rgb[(row * columns + column) * CHANNELS + channel] & 0xFF;
    }

    /**
     * The brightness at one place, 0 to 255: luma of ITU-R BT.601 (0.299 red + 0.587 green + 0.114 blue), rounded. Of a
     * grey pixel it is that grey exactly.
     */
    public int luma(int row, int column) {
        return (299 * level(row, column, 0) + 587 * level(row, column, 1) + 114 * level(row, column, 2) + 500) / 1000;
    }

    /** Red, green and blue of each pixel, a copy. */
    public byte[] bytes() {
        return rgb.clone();
    }

    /** Whether all pixels are grey: red, green and blue alike. */
    public boolean isGrey() {
        for (int i = 0; i < rgb.length; i += CHANNELS) {
            if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) {
                return false;
            }
        }
        return true;
    }

    /** This picture in greys: the {@link #luma} of each pixel. */
    public Picture grey() {
        byte[] grey = new byte[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                grey[row * columns + column] = (byte) luma(row, column);
            }
        }
        return Pictures.ofGrey(rows, columns, grey);
    }

    /** This picture as a PNG file, with one channel if it is grey; the same picture gives the same bytes. */
    public byte[] toPng() {
        return Images.png(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Picture " + Shape.of(rows, columns);
    }
}

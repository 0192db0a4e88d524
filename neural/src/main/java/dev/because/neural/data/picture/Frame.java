package dev.because.neural.data.picture;

/**
 * A rectangle of whole pixels in a picture.
 *
 * @param row its uppermost row, from 0
 * @param column its leftmost column, from 0
 * @param rows its height
 * @param columns its width
 */
public record Frame(int row, int column, int rows, int columns) {
    static Frame whole(Picture picture) {
        return new Frame(0, 0, picture.rows(), picture.columns());
    }
}

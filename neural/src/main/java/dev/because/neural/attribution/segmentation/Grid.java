package dev.because.neural.attribution.segmentation;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;

/**
 * Rectangles, row by row, whose sides differ by no more than one place.
 *
 * @param rows how many rows of rectangles
 * @param columns how many columns of rectangles
 */
public record Grid(int rows, int columns) implements Segmentation {
    /** @throws IllegalArgumentException if there is no rectangle */
    public Grid {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "a grid of " + rows + "×" + columns + ", expected 1 row and column or more");
        }
    }

    /** @throws BadInputException if there are more rows or columns of rectangles than of places */
    @Override
    public Segments of(Tensor picture, ModelCard.Input made) {
        int height = picture.shape().extent(0);
        int width = picture.shape().extent(1);
        if (rows > height || columns > width) {
            throw new BadInputException(
                    "segments", "a grid of " + rows + "×" + columns, "at most " + height + "×" + width);
        }
        int[] labels = new int[height * width];
        for (int i = 0; i < labels.length; i++) {
            long row = (long) (i / width) * rows / height;
            long column = (long) (i % width) * columns / width;
            labels[i] = (int) (row * columns + column);
        }
        return Segments.ofPlaces(picture.shape(), labels);
    }

    @Override
    public int about(Shape input) {
        return rows * columns;
    }
}

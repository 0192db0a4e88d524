package dev.because.neural.attribution.segmentation;

import dev.because.neural.data.array.Npy;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Segments that a person or another program drew, the same for every picture.
 *
 * @param segments the segments
 */
public record Drawn(Segments segments) implements Segmentation {
    private static final int EXACT = 1 << 24;

    /**
     * Reads segments from a file: an {@code .npy} array of whole numbers, height × width or of the input's whole shape,
     * or a PNG, of which each colour is a segment. Negative numbers belong to no segment.
     *
     * @param input the network's input, of whose rows and columns it must be
     * @throws BadInputException if it cannot be read, has another size, holds what is no whole number, or no segment
     */
    public static Drawn read(Path file, Shape input) {
        int[] labels = labels(file, input);
        Segments segments =
                labels.length == input.size() ? Segments.ofValues(input, labels) : Segments.ofPlaces(input, labels);
        if (segments.count() == 0) {
            throw new BadInputException(file.toString(), "no segment: all negative", "a number that is not negative");
        }
        return new Drawn(segments);
    }

    /** A label for each place, or for each value of the input. */
    static int[] labels(Path file, Shape input) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")
                ? numbers(file, input)
                : colours(file, Shape.of(input.extent(0), input.extent(1)));
    }

    private static int[] numbers(Path file, Shape input) {
        Tensor array = Npy.read(file);
        Shape places = Shape.of(input.extent(0), input.extent(1));
        boolean fits = array.shape().equals(places)
                || array.shape().equals(places.batch(1))
                || array.shape().equals(input)
                || array.shape().equals(input.batch(1))
                || array.shape().equals(Shape.of(input.extent(0), input.extent(1), 1));
        if (!fits) {
            throw new BadInputException(
                    file.toString(), "an array of shape " + array.shape(), places + " as the network's input");
        }
        int[] labels = new int[array.size()];
        for (int i = 0; i < labels.length; i++) {
            float value = array.values()[i];
            if (value != Math.rint(value) || Math.abs(value) >= EXACT) {
                throw new BadInputException(
                        file.toString(), value + " at element " + i, "a whole number below " + EXACT);
            }
            labels[i] = (int) value;
        }
        return labels;
    }

    private static int[] colours(Path file, Shape places) {
        Picture picture = Pictures.read(file);
        Shape found = Shape.of(picture.rows(), picture.columns());
        if (!found.equals(places)) {
            throw new BadInputException(
                    file.toString(), "a picture of " + found, places + ", the rows and columns of the network's input");
        }
        int[] labels = new int[places.size()];
        Arrays.setAll(labels, i -> {
            int row = i / picture.columns();
            int column = i % picture.columns();
            return (picture.level(row, column, 0) << 16)
                    | (picture.level(row, column, 1) << 8)
                    | picture.level(row, column, 2);
        });
        return labels;
    }

    @Override
    public Segments of(Tensor picture, ModelCard.Input made) {
        if (!picture.shape().equals(segments.input())) {
            throw new BadInputException(
                    "segments", "those of a picture of " + segments.input(), String.valueOf(picture.shape()));
        }
        return segments;
    }

    @Override
    public int about(Shape input) {
        return segments.count();
    }
}

package dev.because.neural.attribution.segmentation;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import java.nio.file.Path;

/** A part of a picture: some of its places. Attribution within it never changes anything outside. */
public final class Region {
    private final boolean[] places;

    private Region(boolean[] places) {
        this.places = places;
    }

    /**
     * A region of the given places.
     *
     * @param places for each place, row by row, whether it belongs to the region; copied
     */
    public static Region of(boolean... places) {
        return new Region(places.clone());
    }

    /**
     * Reads a region that was drawn: a PNG, of which everything but black belongs to it, or an {@code .npy} array, of
     * which everything but zero does.
     *
     * @param input the network's input, of whose rows and columns it must be
     * @throws BadInputException if it cannot be read, has another size, or is empty
     */
    public static Region read(Path file, Shape input) {
        int[] labels = Drawn.labels(file, input);
        int channels = labels.length / (input.extent(0) * input.extent(1));
        boolean[] places = new boolean[labels.length / channels];
        boolean any = false;
        for (int i = 0; i < labels.length; i++) {
            places[i / channels] |= labels[i] != 0;
            any |= labels[i] != 0;
        }
        if (!any) {
            throw new BadInputException(
                    file.toString(), "an empty mask: all zero or black", "a place that belongs to the region");
        }
        return new Region(places);
    }

    /** Whether a place, counted row by row, belongs to it. */
    public boolean contains(int place) {
        return places[place];
    }

    /** How many places there are, inside and outside. */
    public int places() {
        return places.length;
    }

    /**
     * Refuses a region that is not of a picture of that shape.
     *
     * @throws BadInputException if the numbers of places differ
     */
    public void requireFits(Shape input) {
        int expected = input.extent(0) * input.extent(1);
        if (places.length != expected) {
            throw new BadInputException("mask", places.length + " places", expected + ", those of " + input);
        }
    }

    /** Sets whatever in an item lies outside to what another array has there. */
    public void restore(float[] values, int offset, float[] original, int from, int channels) {
        for (int i = 0; i < places.length * channels; i++) {
            if (!places[i / channels]) {
                values[offset + i] = original[from + i];
            }
        }
    }

    /** Sets to zero whatever in an item lies outside. */
    public void clear(float[] values, int offset, int channels) {
        for (int i = 0; i < places.length * channels; i++) {
            if (!places[i / channels]) {
                values[offset + i] = 0;
            }
        }
    }
}

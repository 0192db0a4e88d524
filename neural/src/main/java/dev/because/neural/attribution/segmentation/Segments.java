package dev.because.neural.attribution.segmentation;

import dev.because.neural.network.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * To which segment each value of a picture belongs: 0, 1, 2, … without gaps, or {@link #OUTSIDE} for what is never
 * changed. Mostly all channels of a place belong together, but they need not.
 */
public final class Segments {
    /** The label of what belongs to no segment. */
    public static final int OUTSIDE = -1;

    private final Shape input;
    private final int[] labels;
    private final int count;

    private Segments(Shape input, int[] labels, int count) {
        this.input = input;
        this.labels = labels;
        this.count = count;
    }

    /**
     * Segments by any labels, which are numbered anew in the order in which they appear; negative ones are outside.
     *
     * @param input height × width × channels
     * @param labels one for each value of the input
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Segments ofValues(Shape input, int[] labels) {
        if (labels.length != input.size()) {
            throw new IllegalArgumentException(labels.length + " labels, expected one for each value of " + input);
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] contiguous = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int next = numbers.size();
            contiguous[i] = labels[i] < 0 ? OUTSIDE : numbers.computeIfAbsent(labels[i], label -> next);
        }
        return new Segments(input, contiguous, numbers.size());
    }

    /** As {@link #ofValues}, but with one label for each place, the same for all its channels. */
    public static Segments ofPlaces(Shape input, int[] labels) {
        int channels = input.extent(2);
        if (labels.length * channels != input.size()) {
            throw new IllegalArgumentException(labels.length + " labels, expected one for each place of " + input);
        }
        int[] repeated = new int[input.size()];
        Arrays.setAll(repeated, i -> labels[i / channels]);
        return ofValues(input, repeated);
    }

    /** The shape of the picture, height × width × channels. */
    public Shape input() {
        return input;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The segment of one value, or {@link #OUTSIDE}. */
    public int label(int value) {
        return labels[value];
    }

    /** The segment of the first channel at each place, row by row, or {@link #OUTSIDE}. */
    public int[] places() {
        int channels = input.extent(2);
        int[] places = new int[labels.length / channels];
        Arrays.setAll(places, i -> labels[i * channels]);
        return places;
    }

    /**
     * These segments cut off where the region ends.
     *
     * @throws dev.because.neural.network.BadInputException if the region is of a picture of another size
     */
    public Segments within(Region region) {
        region.requireFits(input);
        int channels = input.extent(2);
        int[] cut = labels.clone();
        for (int i = 0; i < cut.length; i++) {
            cut[i] = region.contains(i / channels) ? cut[i] : OUTSIDE;
        }
        return ofValues(input, cut);
    }

    /** Writes into a row the picture where its segment is shown, and the baseline where it is hidden. */
    public void blend(boolean[] shown, float[] picture, int from, float[] baseline, float[] row, int to) {
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i];
            row[to + i] = label < 0 || shown[label] ? picture[from + i] : baseline[i];
        }
    }

    /** An array of the picture's shape in which each value has its segment's number, and zero outside. */
    public void spread(double[] numbers, float[] array, int offset) {
        for (int i = 0; i < labels.length; i++) {
            array[offset + i] = labels[i] < 0 ? 0 : (float) numbers[labels[i]];
        }
    }
}

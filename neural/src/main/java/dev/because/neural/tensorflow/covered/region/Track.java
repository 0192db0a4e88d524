package dev.because.neural.tensorflow.covered.region;

import java.util.Collections;
import java.util.List;

/**
 * The crops of one map along one axis.
 *
 * @param starts for each position of a cover, the first place of its crop
 * @param extents for each class of positions, how many places a crop has
 */
public record Track(List<Integer> starts, List<Integer> extents) {
    public Track {
        starts = List.copyOf(starts);
        extents = List.copyOf(extents);
    }

    /** The whole axis for every position. */
    static Track whole(int positions, int classes, int extent) {
        return new Track(Collections.nCopies(positions, 0), Collections.nCopies(classes, extent));
    }

    /** What an operation reads to fill these crops of its output; may begin in the padding. */
    public Track through(Slide slide) {
        return new Track(
                starts.stream().map(slide::first).toList(),
                extents.stream().map(slide::needed).toList());
    }

    /** The same crops where the axis begins {@code by} places earlier. */
    public Track shifted(int by) {
        return new Track(starts.stream().map(start -> start + by).toList(), extents);
    }
}

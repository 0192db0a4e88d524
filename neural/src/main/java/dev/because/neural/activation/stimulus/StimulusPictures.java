package dev.because.neural.activation.stimulus;

import java.util.List;

/**
 * The pictures of a pass. For each there is a path and a digest here, and nothing else: no pixel, no activation.
 *
 * @param used the pictures that the network was shown, in the order of their paths
 * @param skipped the files that could not be read as pictures, in the order of their paths
 */
public record StimulusPictures(List<StimulusPicture> used, List<SkippedPicture> skipped) {
    public StimulusPictures {
        used = List.copyOf(used);
        skipped = List.copyOf(skipped);
    }

    /** How many of the used pictures are in that half. */
    public int count(Half half) {
        return (int) used.stream().filter(picture -> picture.half() == half).count();
    }
}

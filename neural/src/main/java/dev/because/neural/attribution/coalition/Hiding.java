package dev.because.neural.attribution.coalition;

import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.segmentation.Segmentation;
import java.util.List;

/**
 * How parts of a picture are hidden.
 *
 * @param segmentation which parts there are
 * @param baselines what replaces a hidden part; of several, the mean of what the target says to each counts
 */
public record Hiding(Segmentation segmentation, List<Baseline> baselines) {
    /** @throws IllegalArgumentException if there is no baseline */
    public Hiding {
        baselines = List.copyOf(baselines);
        if (baselines.isEmpty()) {
            throw new IllegalArgumentException("no baseline, expected one or more");
        }
    }
}

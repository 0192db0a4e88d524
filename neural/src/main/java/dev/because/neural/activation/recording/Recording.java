package dev.because.neural.activation.recording;

import dev.because.neural.activation.stimulus.StimulusPictures;
import java.util.List;

/**
 * What was read off a network for each of many pictures.
 *
 * @param pictures the pictures
 * @param readings what was read
 * @param values for each reading a number for each picture that was used, all of them finite
 */
public record Recording(StimulusPictures pictures, List<Reading> readings, List<double[]> values) {
    public Recording {
        readings = List.copyOf(readings);
        values = List.copyOf(values);
    }
}

package dev.because.neural.activation.grouping;

import dev.because.neural.activation.stimulus.Stimulus;

/**
 * A place of a layer in a picture.
 *
 * @param picture which picture, as an index of {@code StimulusPictures#used}
 * @param row the row of the layer, from 0
 * @param column its column, from 0
 */
public record StimulusPlace(int picture, int row, int column) {
    /** Where a stimulus is. */
    public static StimulusPlace of(Stimulus stimulus) {
        return new StimulusPlace(stimulus.picture(), stimulus.row(), stimulus.column());
    }
}

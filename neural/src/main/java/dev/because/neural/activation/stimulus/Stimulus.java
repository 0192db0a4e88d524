package dev.because.neural.activation.stimulus;

/**
 * Where a channel answered most strongly in one picture.
 *
 * @param picture which picture, as an index of {@link StimulusPictures#used}
 * @param row the row of the layer, from 0 at the top; of several equal places the first in row order
 * @param column the column of the layer, from 0 at the left
 * @param activation the channel's value there, its maximum over all places
 */
public record Stimulus(int picture, int row, int column, float activation) {}

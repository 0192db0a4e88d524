/**
 * Numbers that are read off a network for each of many pictures: whether it calls them so, what a unit says, what a
 * channel's greatest value is, how bright a part of them is.
 *
 * <pre>{@code
 * List<Reading> readings = List.of(
 *         new Reading.Called(network.scores(), 7),
 *         new Reading.Peak(network.layer("pool2"), 3));
 * Recording recording = Recorder.record(network, pictures, readings, 20, threads, listener);
 * recording.values().get(1)[0];                    // the greatest value of channel 3 in the first picture
 * }</pre>
 */
@NullMarked
package dev.because.neural.activation.recording;

import org.jspecify.annotations.NullMarked;

/**
 * Which places of a map a cover can reach, along one axis at a time: rows and columns never mix in convolutions and
 * pooling, so a rectangle stays a rectangle.
 *
 * <p>A {@link dev.because.neural.tensorflow.covered.region.Span} is an interval of places; a
 * {@link dev.because.neural.tensorflow.covered.region.Slide} carries it through an operation with a window of its own. Covers
 * are many and a run wants crops of one size: {@link dev.because.neural.tensorflow.covered.region.Axis} puts covers of like
 * reach into classes, and a {@link dev.because.neural.tensorflow.covered.region.Track} says for one map where each cover's crop
 * begins and how long the crops of each class are. Rows and columns together make a
 * {@link dev.because.neural.tensorflow.covered.region.Frame}.
 *
 * <pre>{@code
 * Slide conv = new Slide(3, 2, 1, 0, 224, 112);   // a kernel of 3 every 2 places, "SAME"
 * conv.reached(new Span(8, 16));                  // places 3 to 7 of 112: new Span(3, 8)
 * conv.first(3);                                  // they read from place 6 on …
 * conv.needed(5);                                 // … 11 places
 * }</pre>
 */
@NullMarked
package dev.because.neural.tensorflow.covered.region;

import org.jspecify.annotations.NullMarked;

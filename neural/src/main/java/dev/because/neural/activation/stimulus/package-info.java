/**
 * What stimulates each channel of a layer most: one pass over a folder of pictures that keeps, for each channel, the places
 * where it answered most strongly.
 *
 * <p>{@link dev.because.neural.activation.stimulus.Stimuli} is the result: for each channel the nine strongest stimuli, and the
 * strongest within each of two {@linkplain dev.because.neural.activation.stimulus.Half halves} of the pictures, so that a name that is
 * found in one half can be confirmed in the other.
 *
 * <p>Pictures come from a {@link dev.because.neural.activation.stimulus.PictureSource}, a folder or the embedded digits, with what
 * their names say that they show. {@code neural.activation.pass} goes through them.
 */
@NullMarked
package dev.because.neural.activation.stimulus;

import org.jspecify.annotations.NullMarked;

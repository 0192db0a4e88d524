/**
 * Labelled pictures of one size, and the handwritten digits that are the first of them.
 *
 * <p>Real handwriting is always at hand: {@link dev.because.neural.data.digits.EmbeddedDigits} are the first 200 training digits of
 * MNIST, {@link dev.because.neural.data.digits.MnistFolder} reads all of it (or any set in the same four IDX files), and
 * {@link dev.because.neural.data.digits.MnistPackage} brings it.
 *
 * <pre>{@code
 * EmbeddedDigits digits = EmbeddedDigits.load();
 * Tensor picture = digits.picture(42);        // 28×28×1, 0 (paper) to 1 (ink)
 * int drawn = digits.label(42);               // what it is: 7
 * }</pre>
 */
@NullMarked
package dev.because.neural.data.digits;

import org.jspecify.annotations.NullMarked;

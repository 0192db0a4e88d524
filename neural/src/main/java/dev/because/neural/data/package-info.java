/**
 * What goes into a network and how it gets there: pictures, arrays, model cards and the digests that name them.
 *
 * <p>A photograph becomes a network's input in three steps:
 *
 * <pre>{@code
 * Path model = Path.of("mobilenet_v1_0.25_224.pb");
 * ModelCard card = ModelCards.forModel(model, Optional.empty()).orElseThrow();
 * Preprocessing.Seen seen = Preprocessing.of(card.input()).see(Pictures.read(Path.of("zebra.jpg")));
 * // seen.input() is the tensor 224×224×3; seen.picture() shows the part of the photograph that is in it
 * }</pre>
 *
 * <p>Arrays that Python wrote are taken as they are, without preprocessing: {@link dev.because.neural.data.Npy#readInput}
 * refuses what is not of the network's shape or not finite.
 *
 * <p>Real handwriting is always at hand: {@link dev.because.neural.data.EmbeddedDigits} are the first 200 training digits
 * of MNIST, {@link dev.because.neural.data.MnistFolder} reads all of it (or any set in the same four IDX files), and
 * {@link dev.because.neural.data.MnistPackage} brings it.
 *
 * <p>Everything here treats a file as written by a stranger: sizes that a header claims are compared with limits and with
 * the bytes that are there before any memory is set aside for them, and whatever cannot be used is refused by a
 * {@link dev.because.neural.network.BadInputException} of one line.
 */
@NullMarked
package dev.because.neural.data;

import org.jspecify.annotations.NullMarked;

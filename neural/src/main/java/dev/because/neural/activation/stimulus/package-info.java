/**
 * What stimulates each channel of a layer most: one pass over a folder of pictures that keeps, for each channel, the places
 * where it answered most strongly.
 *
 * <p>{@link dev.because.neural.activation.stimulus.Stimuli} is the result: for each channel the nine strongest stimuli, and the
 * strongest within each of two {@linkplain dev.because.neural.activation.stimulus.Half halves} of the pictures, so that a name that is
 * found in one half can be confirmed in the other.
 *
 * <pre>{@code
 * PictureSource photographs = PictureFolder.list("photos", Path.of("photos"));
 * StimulusPass pass = new StimulusPass(network, Digest.ofFile(model), network.layer("conv2/Relu"), photographs, 2);
 * Stimuli stimuli = pass.run(new PassListener() {}, Path.of("photos.state"));  // killed? run it again: it goes on
 * Stimulus strongest = stimuli.channels().get(37).strongest().get(0);
 * String path = stimuli.pictures().used().get(strongest.picture()).path();
 * }</pre>
 *
 * <p>The memory for pixels and activations does not depend on the number of pictures: a bounded number of them is decoded
 * ahead of the network ({@link dev.because.neural.activation.stimulus.DecodedPictures}), and of each only its channels' maxima enter the
 * lists ({@link dev.because.neural.activation.stimulus.StimulusFold}). For each picture there remain its path and its digest.
 */
@NullMarked
package dev.because.neural.activation.stimulus;

import org.jspecify.annotations.NullMarked;

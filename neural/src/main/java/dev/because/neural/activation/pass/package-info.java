/**
 * One pass over many pictures that finds what stimulates each channel of a layer most:
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
 * ahead of the network ({@link dev.because.neural.activation.pass.DecodedPictures}), and of each only its channels' maxima enter the
 * lists ({@link dev.because.neural.activation.pass.StimulusFold}). For each picture there remain its path and its digest. All that is
 * kept fits a small file ({@link dev.because.neural.activation.pass.StateFile}), from which a pass that was killed goes on.
 */
@NullMarked
package dev.because.neural.activation.pass;

import org.jspecify.annotations.NullMarked;

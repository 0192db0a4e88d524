/**
 * Parts of a picture that are hidden or shown together. Methods that perturb need a forward pass for every combination that
 * they try, so they ask about fifty segments rather than fifty thousand pixels:
 *
 * <pre>{@code
 * Segmentation superpixels = new Superpixels(50);
 * Segments segments = superpixels.of(picture, network.card().input());
 * segments.count();      // about 50
 * segments.label(i);     // to which of them value i of the picture belongs
 * Segmentation face = superpixels.within(Region.read(Path.of("face.png"), network.input()));
 * }</pre>
 *
 * <p>Which segments there are decides what can be found: evidence that two segments share is told of both, and a pattern
 * that a border cuts is told of neither. {@link dev.because.neural.attribution.segmentation.Superpixels} follow edges
 * that a person sees; {@link dev.because.neural.attribution.segmentation.Grid} follows none, which makes pictures
 * comparable; {@link dev.because.neural.attribution.segmentation.Drawn} comes from a file.
 */
@NullMarked
package dev.because.neural.attribution.segmentation;

import org.jspecify.annotations.NullMarked;

/**
 * The numbers of one decision about one picture, recomputed by other ways than those that produced them: attributions by
 * the network's second backward pass and an own quadrature, covered regions by covering them again, channels by setting
 * them to zero again.
 *
 * <p>{@link dev.because.explain.check.picture.OpenPicture} opens what a question names;
 * {@link dev.because.explain.check.picture.PictureRecomputation} gives each number.
 */
@NullMarked
package dev.because.explain.check.picture;

import org.jspecify.annotations.NullMarked;

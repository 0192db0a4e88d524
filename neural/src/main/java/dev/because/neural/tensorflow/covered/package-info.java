/**
 * Pictures under a cover, without computing again what the cover cannot reach.
 *
 * <p>A window hides a few pixels; what they reach grows layer by layer, and much of what lies outside stays as it was in the
 * clean picture. So one clean pass is kept, and for each window only a crop of each map is computed:
 *
 * <ol>
 *   <li>{@link dev.because.neural.tensorflow.covered.Steps} reads off the graph how each operation carries a change from places
 *       to places: pointwise, sliding, or unknown, in which case it is given its inputs whole.
 *   <li>{@link dev.because.neural.tensorflow.covered.Plan} follows all windows through these steps, puts windows of like reach
 *       into classes, and says where the crops of each map lie.
 *   <li>{@link dev.because.neural.tensorflow.covered.CropGraph} writes a graph that computes crops: before each sliding
 *       operation a gathering of what it reads, from the crops, the clean map and the padding.
 *   <li>{@link dev.because.neural.tensorflow.covered.IncrementalCovering} runs it, in pieces of windows of one pair of classes.
 * </ol>
 *
 * <p>{@link dev.because.neural.tensorflow.covered.Coverings} is the entrance. The arithmetic for each place that is computed
 * is the same as in the whole network, so the results agree but for the order of summation.
 */
@NullMarked
package dev.because.neural.tensorflow.covered;

import org.jspecify.annotations.NullMarked;

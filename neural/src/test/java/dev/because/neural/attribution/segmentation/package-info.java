/** Segments against their definitions: plain k-means, hand-counted grids, drawn files. */
@NullMarked
package dev.because.neural.attribution.segmentation;

import org.jspecify.annotations.NullMarked;

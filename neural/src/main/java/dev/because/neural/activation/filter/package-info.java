/**
 * What the filters of a first convolution look like. Such filters see pixels, so their weights are pictures themselves:
 * stripes and edges of one direction, and spots of one colour, as in the visual cortex (Hubel and Wiesel 1962; Daugman
 * 1985) and in Krizhevsky's and Zeiler's networks.
 *
 * <pre>{@code
 * FilterBank bank = FilterBank.first(network);
 * for (FilterFit fit : new FilterFitter().fit(bank)) {
 *     Tensor tile = fit.filter().tile();               // rows × columns × RGB, 0 to 1
 *     if (fit.kind() == FilterFit.Kind.GABOR) {
 *         Gabor gabor = fit.gabor().pattern();          // orientation, frequency, phase, widths, a colour vector
 *         double explained = fit.gabor().explained();   // R²
 *     }
 * }
 * }</pre>
 *
 * <p>A small filter has hardly more weights than a Gabor function has numbers, so a good fit means little by itself:
 * {@link dev.because.neural.activation.filter.FilterFit} says which fits count, and how often noise passes for one.
 */
@NullMarked
package dev.because.neural.activation.filter;

import org.jspecify.annotations.NullMarked;

/**
 * Whether an attribution can be believed: measures that need no opinion of what a good map looks like, one class each.
 *
 * <table>
 *   <caption>The questions, and what a map that can be believed answers</caption>
 *   <tr><th>class</th><th>question</th><th>to be believed</th></tr>
 *   <tr><td>{@link dev.because.neural.attribution.trust.CascadingRandomisation}</td>
 *     <td>does the map change when the network forgets what it learnt?</td><td>much</td></tr>
 *   <tr><td>{@link dev.because.neural.attribution.trust.ClassSimilarity}</td>
 *     <td>is the map of another class another map?</td><td>yes</td></tr>
 *   <tr><td>{@link dev.because.neural.attribution.trust.PixelCurves}</td>
 *     <td>do the pixels that it names first count most?</td><td>more than random ones</td></tr>
 *   <tr><td>{@link dev.because.neural.attribution.trust.Infidelity}</td>
 *     <td>does it predict what a change of the input does?</td><td>better than a map of zeros</td></tr>
 *   <tr><td>{@link dev.because.neural.attribution.trust.MaxSensitivity}</td>
 *     <td>does it stay when the input changes too little to see?</td><td>mostly</td></tr>
 * </table>
 *
 * <pre>{@code
 * List<Cascade> cascades = CascadingRandomisation.of(network, methods, batch, targets, 8, 0, () -> {});
 * double end = cascades.get(0).last().magnitudeRank();       // near 1: the map hardly depends on what was learnt
 * }</pre>
 */
@NullMarked
package dev.because.neural.attribution.trust;

import org.jspecify.annotations.NullMarked;

/**
 * How much each pixel contributed to a number that a network computed: one class a method behind
 * {@link dev.because.neural.attribution.AttributionMethod}.
 *
 * <pre>{@code
 * Tensor batch = …;                                          // n × height × width × channels
 * Target seven = new ClassScore(network.scores(), 7);
 * Tensor signed = new GuidedBackpropagation().attribute(network, batch, seven);
 * Tensor heat = ChannelReduction.ABSOLUTE.apply(signed);     // n × height × width
 * }</pre>
 *
 * <p>Attributions are signed and not normalised, and have the shape of the batch. What a number in them means differs
 * from method to method, so maps of two methods are compared by rank, never by size:
 *
 * <table>
 *   <caption>The methods and what their numbers mean</caption>
 *   <tr><th>name</th><th>a pixel's number</th></tr>
 *   <tr><td>gradient</td><td>change of the target for one unit of that pixel, at the picture as it is</td></tr>
 *   <tr><td>gradient-x-input</td><td>the same times the pixel: exact for a linear network without bias</td></tr>
 *   <tr><td>integrated-gradients</td><td>its part of target(picture) − target(baseline); the parts add up to it</td></tr>
 *   <tr><td>guided, deconvnet</td><td>a signal strength without a unit: shows what a unit looks at, not how much</td></tr>
 *   <tr><td>smoothgrad, smoothgrad-sq, vargrad</td><td>mean, mean square, variance of the gradient under noise</td></tr>
 *   <tr><td>deeplift</td><td>its part of target(picture) − target(baseline); the parts add up to it exactly</td></tr>
 *   <tr><td>lrp-epsilon</td><td>its part of the target, but for what the biases keep</td></tr>
 *   <tr><td>lrp-zplus</td><td>its part of the target along positive terms only</td></tr>
 *   <tr><td>grad-cam</td><td>how much its place in a late layer holds for the target, to first order</td></tr>
 *   <tr><td>guided-grad-cam</td><td>guided, where grad-cam is positive</td></tr>
 *   <tr><td>occlusion</td><td>mean drop of the target over the windows that hide that pixel</td></tr>
 *   <tr><td>feature-ablation</td><td>drop of the target when its segment alone is hidden</td></tr>
 *   <tr><td>shapley, shapley-sampling, kernel-shap</td><td>its segment's fair part of target(picture) −
 *       target(baseline), exact, from a sample, or by least squares; the segments' parts add up to it</td></tr>
 *   <tr><td>lime</td><td>what showing its segment adds, according to a linear model of the network nearby</td></tr>
 *   <tr><td>rise</td><td>about the mean of the target while that pixel is shown</td></tr>
 * </table>
 *
 * <p>What a method hides is replaced by a {@link dev.because.neural.attribution.Baseline}, or by several in turn. An
 * {@link dev.because.neural.attribution.Account} is an attribution with what its numbers come to; a
 * {@link dev.because.neural.attribution.MeteredNetwork} bounds the rows in flight and counts them;
 * {@link dev.because.neural.attribution.perturbation.WithinRegion} keeps any method within a mask. Below lie {@code gradient},
 * {@code perturbation} and {@code surrogate}, the methods; {@code layer}, any of them on a layer's activations; {@code concept},
 * directions in a layer that a user has examples of; {@code catalogue}, all by name.
 *
 * <p>A batch may ask about another unit of one layer for each picture: see the overload that takes a list of targets.
 * Networks are called with batches of a fixed size, so the numbers do not depend on how many pictures come at once in
 * flight nor on the number of threads.
 */
@NullMarked
package dev.because.neural.attribution;

import org.jspecify.annotations.NullMarked;

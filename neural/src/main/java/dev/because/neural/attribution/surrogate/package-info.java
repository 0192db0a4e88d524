/**
 * Methods that put a simple model in the place of the network: a weight for each segment of a picture, fitted to what the
 * network says of pictures in which some segments are hidden. The weights are the attribution.
 *
 * <pre>{@code
 * Hiding hiding = new Hiding(new Superpixels(50), Baseline.ZERO);
 * new KernelShap(hiding, 1000, 0);                                    // weighted so that the weights are Shapley values
 * new Lime(hiding, 1000, 0).account(network, batch, targets)
 *     .items().get(0).fit();                                          // how well a linear model fits at all
 * }</pre>
 *
 * <p>They differ in what counts as near: LIME weighs a sample by its likeness to the whole picture, KernelSHAP by what makes
 * the weights add up and be fair. Where a linear model fits the samples badly, LIME's weights say little; its R² tells.
 */
@NullMarked
package dev.because.neural.attribution.surrogate;

import org.jspecify.annotations.NullMarked;

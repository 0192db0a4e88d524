/**
 * What a network is, without saying who computes it: layers, channels and neurons have addresses and shapes, a
 * {@link dev.because.neural.network.Target} names the number that is asked about, and a
 * {@link dev.because.neural.network.Network} computes activations and vector–Jacobian products in batches.
 *
 * <p>Everything that explains a network is written against this package alone; {@code neural.tensorflow} implements it.
 */
@NullMarked
package dev.because.neural.network;

import org.jspecify.annotations.NullMarked;

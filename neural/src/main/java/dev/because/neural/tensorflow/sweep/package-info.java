/**
 * Backward passes a second way, so that a checker can hold one against the other: operation by operation, from a layer to
 * the input, each with its own gradient alone, and the backward rule written out at every rectifier.
 *
 * <pre>{@code
 * Tensor signal = network.backward(batch, layer, seeds, BackwardRule.GUIDED);
 * Tensor again = network.secondWay().backward(batch, layer, seeds, BackwardRule.GUIDED);
 * }</pre>
 *
 * <p>{@link dev.because.neural.tensorflow.sweep.SweptNetwork} is the network behind {@code secondWay()};
 * {@link dev.because.neural.tensorflow.sweep.BackwardSweep} is one pass, from one layer. Shares of a layer's values go back the
 * same way ({@link dev.because.neural.tensorflow.sweep.RelevanceSweep}): only what happens at each operation differs, which is a
 * {@code Passage}.
 */
@NullMarked
package dev.because.neural.tensorflow.sweep;

import org.jspecify.annotations.NullMarked;

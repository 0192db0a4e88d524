/**
 * A network as a list of plain steps with all their weights, so that it can be computed without TensorFlow: by another
 * framework that is to be compared with, or by a loop that is to check it.
 *
 * <pre>{@code
 * PlainNetwork plain = network.plain();                // of a TensorFlowNetwork
 * for (PlainStep step : plain.steps()) {               // in an order in which they can be computed
 *     step.inputs();                                   // names of steps before it, or plain.input()
 * }
 * }</pre>
 *
 * <p>What depends on no input is computed once and handed out as a number: the many small operations of a batch
 * normalisation that is spelled out become one scale and one shift.
 */
@NullMarked
package dev.because.neural.tensorflow.plain;

import org.jspecify.annotations.NullMarked;

/**
 * Networks computed by TensorFlow: frozen graphs are read by an allow-list of operations, rewritten where a backward rule
 * other than the derivative is asked for, and run in pieces on threads of our own.
 *
 * <p>{@link dev.because.neural.tensorflow.TensorFlowNetwork} is the entrance. The rule of a backward pass lives in the
 * graph ({@link dev.because.neural.tensorflow.BackwardRewrite}), not in a global switch, so passes with different rules
 * run side by side. {@link dev.because.neural.tensorflow.BackwardSweep} computes the same passes a second way, one
 * operation after the other, for whoever checks them.
 *
 * <p>A model from outside comes in through {@link dev.because.neural.tensorflow.ModelFile}, as a
 * {@link dev.because.neural.tensorflow.FrozenGraphFile} or a {@link dev.because.neural.tensorflow.SavedModelFolder}:
 *
 * <ol>
 *   <li>it is parsed in Java; nothing of it is run, and variables are read from the checkpoint byte by byte;
 *   <li>functions are written in place of their calls, and what the outputs do not need is cut away;
 *   <li>the graph must hold together, ask for no absurd amount of memory, and consist of
 *       {@link dev.because.neural.tensorflow.AllowedOperations} only;
 *   <li>old operations are spelled anew, so that they have gradients, and TensorFlow gets to see the result.
 * </ol>
 */
@NullMarked
package dev.because.neural.tensorflow;

import org.jspecify.annotations.NullMarked;

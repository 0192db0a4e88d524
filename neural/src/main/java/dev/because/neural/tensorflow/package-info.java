/**
 * Networks computed by TensorFlow: frozen graphs are read by an allow-list of operations, rewritten where a backward rule
 * other than the derivative is asked for, and run in pieces on threads of our own.
 *
 * <p>{@link dev.because.neural.tensorflow.ModelFile} is the entrance for files, {@link dev.because.neural.tensorflow.TensorFlowNetwork}
 * for graphs whose operations have been allowed. The rule of a backward pass lives in the graph
 * ({@link dev.because.neural.tensorflow.BackwardRewrite}), not in a global switch, so passes with different rules run side by side.
 *
 * <p>Below it lie {@code tensorflow.graph}, what a graph says before it is run; {@code tensorflow.file}, which brings in the
 * files of strangers; and {@code tensorflow.sweep}, the same backward passes a second way, for whoever checks them.
 */
@NullMarked
package dev.because.neural.tensorflow;

import org.jspecify.annotations.NullMarked;

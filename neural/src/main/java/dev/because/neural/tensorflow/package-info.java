/**
 * Networks computed by TensorFlow: frozen graphs are read by an allow-list of operations, rewritten where a backward rule
 * other than the derivative is asked for, and run in pieces on threads of our own.
 *
 * <p>{@link dev.because.neural.tensorflow.TensorFlowNetwork} is the entrance. The rule of a backward pass lives in the
 * graph ({@link dev.because.neural.tensorflow.BackwardRewrite}), not in a global switch, so passes with different rules
 * run side by side.
 */
@NullMarked
package dev.because.neural.tensorflow;

import org.jspecify.annotations.NullMarked;

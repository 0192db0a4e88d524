/**
 * What becomes of a signal at one operation on its way back: the derivative under a backward rule, a multiplier of
 * differences, or relevance. One class a rule behind {@link dev.because.neural.tensorflow.sweep.passage.Passage}; the sweep
 * over all operations is the same for each.
 *
 * <pre>{@code
 * Output<?> atInput = new Sweep(graph, new EpsilonPassage(1e-9f), "relevance").run(edges, "scores", seeds, "input");
 * }</pre>
 *
 * <p>{@link dev.because.neural.tensorflow.sweep.passage.Crossing} is one operation with what arrived at it. What it does with
 * its inputs, as far as rules care, is an {@code OperationKind}: a new operation of a kind that exists is one word there.
 */
@NullMarked
package dev.because.neural.tensorflow.sweep.passage;

import org.jspecify.annotations.NullMarked;

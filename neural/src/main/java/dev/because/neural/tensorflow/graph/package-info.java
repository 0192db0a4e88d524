/**
 * Graph definitions as they are written, before TensorFlow gets to see them: whether one holds together
 * ({@link dev.because.neural.tensorflow.graph.GraphStructure}), what it may ask for ({@link dev.because.neural.tensorflow.graph.AllowedOperations}),
 * whether a signal can go back through it ({@link dev.because.neural.tensorflow.graph.MissingGradients}), and what its outputs need
 * ({@link dev.because.neural.tensorflow.graph.GraphPruning}).
 *
 * <p>A graph is a list of nodes, each with a name, an operation and its inputs; {@code conv:1} is the second output of the
 * node {@code conv}, {@code ^conv} only waits for it ({@link dev.because.neural.tensorflow.graph.NodeInput}).
 *
 * <pre>{@code
 * AllowedOperations.require(graph, "model.pb");                    // nothing but computing, no absurd amount of memory
 * MissingGradients.require(graph, List.of("logits"), "input", "model.pb");
 * try (Graph imported = GraphImport.open(graph, "model.pb")) { … }  // only now TensorFlow reads it
 * }</pre>
 *
 * <p>Everything here reads; a graph is changed only by writing another.
 */
@NullMarked
package dev.because.neural.tensorflow.graph;

import org.jspecify.annotations.NullMarked;

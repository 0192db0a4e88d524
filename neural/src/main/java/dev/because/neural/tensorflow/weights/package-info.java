/**
 * The weights of a frozen graph: which operations have them, what shifts and scales behind each, and the same graph with
 * others in their place.
 *
 * <pre>{@code
 * WeightedGraph weighted = WeightedGraph.of(definition, "input", "scores/BiasAdd", imported);
 * weighted.layers();                                   // conv1/Conv2D, …, scores/MatMul
 * weighted.randomised(List.of("scores/MatMul"), 0);    // the same graph before its last layer has learnt anything
 * }</pre>
 */
@NullMarked
package dev.because.neural.tensorflow.weights;

import org.jspecify.annotations.NullMarked;

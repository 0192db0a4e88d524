/**
 * What a policy and value network computes, as operations of TensorFlow.
 *
 * <p>A {@link dev.because.explain.player.graph.PlayerArchitecture} adds them to a graph, wherever the weights come from: constants in a
 * network that plays, variables in one that learns. {@link dev.because.explain.player.graph.FileWeights} carries weights between
 * TensorFlow's order and that of lc0's files, in which a network that has learnt is kept.
 *
 * <pre>{@code
 * PlayerArchitecture architecture = PlayerArchitecture.of(48, 5);
 * Checkpoint weights = Checkpoint…;                       // one value for each of architecture.parameters()
 * Lc0Writer.write(FileWeights.network(architecture, weights), Path.of("mine.pb.gz"));
 * }</pre>
 */
@NullMarked
package dev.because.explain.player.graph;

import org.jspecify.annotations.NullMarked;

/**
 * The network as it learns: the tower of an architecture on TensorFlow variables, with batch normalisations, and Adam.
 *
 * <pre>{@code
 * TowerParameters tower = new TowerParameters(PlayerArchitecture.of(32, 5));
 * try (TowerTraining training = new TowerTraining(tower, tower.initial(0))) {
 *     for (int step = 0; step < 1000; step++) {
 *         Losses losses = training.step(Batch.of(examples), step, 0.001);
 *     }
 *     Lc0Network network = FileWeights.network(tower.architecture(), tower.finished(training.weights()));
 * }
 * }</pre>
 */
@NullMarked
package dev.because.explain.player.training.tower;

import org.jspecify.annotations.NullMarked;

/**
 * Training: from labelled pictures to a frozen network whose every operation has a readable name, and a note of where it
 * came from. The embedded network was made so:
 *
 * <pre>{@code
 * TrainingRun.train(
 *         new Lenet5(),
 *         TrainingRecipe.lenet5(),         // training digits 200 to 59,999, 20 epochs, seed 0
 *         Path.of("mnist"),                // the four IDX files
 *         Path.of("lenet5.pb"),            // beside it: lenet5.card.yaml and lenet5.provenance.yaml
 *         TrainingListener.SILENT);
 * }</pre>
 *
 * <p>An {@link dev.because.neural.training.architecture.Architecture} says once what a network computes. Training builds it on
 * variables, with units dropped at random; {@link dev.because.neural.training.architecture.FrozenGraph} builds it again on constants,
 * so that nothing of the training is left in the file.
 *
 * <h2>The same seed, the same bytes</h2>
 *
 * Weights, order, shifts and dropped units follow from the recipe's seed; no weight changes before all gradients of a
 * step are there; and one thread computes within an operation, since the sums of two come out otherwise in the last bit.
 * TensorFlow takes the number of those threads from the <em>first</em> session of a process, so every session of this
 * project asks for one. Another kind of processor (other vector instructions) may still round differently: the bytes are
 * promised for one kind of processor, the accuracy for all.
 */
@NullMarked
package dev.because.neural.training;

import org.jspecify.annotations.NullMarked;

/**
 * What is trained, apart from how: an {@link dev.because.neural.training.architecture.Architecture} says once what a network computes and which
 * {@linkplain dev.because.neural.training.architecture.Parameter parameters} it has, a {@link dev.because.neural.training.architecture.Checkpoint} holds their values, and a
 * {@link dev.because.neural.training.architecture.FrozenGraph} builds the architecture on those as constants, so that nothing of the training is left in
 * the file.
 *
 * <pre>{@code
 * byte[] model = FrozenGraph.of(new Lenet5(), checkpoint).bytes();
 * }</pre>
 */
@NullMarked
package dev.because.neural.training.architecture;

import org.jspecify.annotations.NullMarked;

/**
 * Arrays in the files of NumPy, read and written: {@link dev.because.neural.data.array.Npy} one, {@link dev.because.neural.data.array.Npz} several
 * with names.
 *
 * <p>Arrays that Python wrote are taken as they are, without preprocessing:
 *
 * <pre>{@code
 * Tensor input = Npy.readInput(Path.of("zebra.npy"), network.input());
 * Npy.write(Path.of("gradient.npy"), new Gradient().attribute(network, input, target));
 * }</pre>
 *
 * <p>{@link dev.because.neural.data.array.Npy#readInput} refuses what is not of the network's shape or not finite.
 */
@NullMarked
package dev.because.neural.data.array;

import org.jspecify.annotations.NullMarked;

/**
 * On what a network is computed: what the machine has, and the libraries that TensorFlow needs for it.
 *
 * <p>TensorFlow falls back to the CPU in silence when a library is missing. Here the driver and every library are looked
 * for before TensorFlow is, so that what is missing can be named:
 *
 * <pre>{@code
 * Machine machine = Machine.look(Environment.ofThisProcess());
 * machine.obstacle().ifPresent(System.err::println); // libcuda.so.1 is not on this machine
 * machine.load((done, all) -> {}); // extracts, loads; TensorFlow then finds each library by its name
 * }</pre>
 *
 * <p>The libraries must be loaded before TensorFlow's own: it looks for {@code libcudart.so.12} while it is being loaded,
 * and does not look a second time.
 */
@NullMarked
package dev.because.neural.device;

import org.jspecify.annotations.NullMarked;

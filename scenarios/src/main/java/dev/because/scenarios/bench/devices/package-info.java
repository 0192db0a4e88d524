/**
 * How fast the neural part is on the CPU and on a GPU, beside PyTorch on the same device, and whether both devices give
 * the same numbers.
 *
 * <p>A process computes on one device only, so each device has a process of its own ({@link
 * dev.because.scenarios.bench.devices.Measurement} runs in it), and PyTorch has one more. Each writes a line of JSON for
 * everything that it has to say ({@link dev.because.scenarios.bench.devices.result.Figure} is the most frequent one). PyTorch
 * gets the same networks with the same weights ({@link dev.because.scenarios.bench.devices.NetworkDump}) and is measured
 * only if it computes the same numbers from them.
 */
@NullMarked
package dev.because.scenarios.bench.devices;

import org.jspecify.annotations.NullMarked;

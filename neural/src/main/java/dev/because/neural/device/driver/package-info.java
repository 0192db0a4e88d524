/**
 * The NVIDIA driver, asked through its C interfaces: which GPUs there are (libcuda.so.1), how busy they are and how much
 * of their memory is free (libnvidia-ml.so.1). Both come with the driver and with nothing else; neither is needed to
 * build or to start. JNA, which makes the calls, stays within this package, and so does the dynamic linker.
 *
 * <pre>{@code
 * Driver driver = Driver.look(Environment.ofThisProcess());
 * if (driver instanceof Driver.Present present) {
 *     try (Usage usage = Usage.of(environment, present.gpus().get(0))) {
 *         run();
 *         usage.stop().ifPresent(share -> System.err.println("busy " + Math.round(100 * share) + " %"));
 *     }
 * }
 * }</pre>
 */
@NullMarked
package dev.because.neural.device.driver;

import org.jspecify.annotations.NullMarked;

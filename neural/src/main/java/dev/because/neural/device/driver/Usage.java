package dev.because.neural.device.driver;

import com.sun.jna.Pointer;
import dev.because.neural.device.library.Environment;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Samples how busy a GPU is while something runs: the share of time in which at least one kernel ran, as the driver measures
 * it. It says nothing of how full the GPU was meanwhile. The driver renews its figure some six times a second, so that what
 * is measured should last for a second at least.
 *
 * <pre>{@code
 * Usage usage = Usage.of(environment, gpu);
 * run();
 * OptionalDouble busy = usage.stop();
 * }</pre>
 */
public final class Usage implements AutoCloseable {
    private static final int EVERY_MILLIS = 50;

    private final Thread thread;
    private volatile boolean running = true;
    private long samples;
    private long percents;

    private Usage(Environment environment, Gpu gpu) {
        thread = new Thread(() -> sample(environment, gpu), "GPU usage");
        thread.setDaemon(true);
    }

    /** Starts to sample one GPU, on a daemon thread of its own. */
    public static Usage of(Environment environment, Gpu gpu) {
        Usage usage = new Usage(environment, gpu);
        usage.thread.start();
        return usage;
    }

    private void sample(Environment environment, Gpu gpu) {
        try (Nvml nvml = Nvml.open(environment)) {
            Optional<Pointer> device = nvml.device(gpu.uuid());
            while (running && device.isPresent()) {
                OptionalInt percent = nvml.busyPercent(device.get());
                if (percent.isPresent()) {
                    percents += percent.getAsInt();
                    samples++;
                }
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (LinkageError | RuntimeException noBridge) {
            samples = 0;
        }
    }

    /**
     * Stops sampling; a second time it gives the same answer.
     *
     * @return the share of the time since the start in which a kernel ran, from 0 to 1; empty where the management
     *     library cannot be asked, or was not asked once
     */
    public OptionalDouble stop() {
        running = false;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException askedToStop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return samples == 0 ? OptionalDouble.empty() : OptionalDouble.of(percents / 100.0 / samples);
    }

    @Override
    public void close() {
        stop();
    }
}

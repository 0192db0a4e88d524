package dev.because.neural.device.driver;

import dev.because.neural.device.library.Environment;
import dev.because.neural.device.library.Version;
import java.util.List;

/** What the NVIDIA driver of this machine answered. */
public sealed interface Driver {
    /**
     * It works, and has at least one GPU.
     *
     * @param version of the driver, such as 580.159.04; "unknown" where the management library cannot be asked
     * @param cuda the latest CUDA that it supports
     * @param gpus in CUDA's order, at least one
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
     * Asks the driver. No CUDA context is made, so that it takes no memory on the GPU; whatever goes wrong is an answer:
     * this never throws.
     */
    static Driver look(Environment environment) {
        if (!environment.isLinuxOnX86()) {
            return new Missing("TensorFlow computes on a GPU on Linux with x86-64 only, and this is "
                    + environment.system() + " with " + environment.architecture());
        }
        try {
            return new CudaDriver(environment).look();
        } catch (LinkageError | RuntimeException noBridge) {
            return new Missing("the driver cannot be asked: " + noBridge.getMessage());
        }
    }
}

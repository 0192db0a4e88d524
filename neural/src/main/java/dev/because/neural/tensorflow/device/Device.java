package dev.because.neural.tensorflow.device;

import dev.because.neural.device.Loaded;
import java.util.List;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/** Where sessions compute. */
public sealed interface Device {
    /** What it is called, {@code CPU} or {@code GPU 0, NVIDIA H100 80GB HBM3}. */
    String name();

    /** The same settings for a session, that computes here and nowhere else. */
    ConfigProto settings(ConfigProto settings);

    /**
     * The processor.
     *
     * @param reason why it is no GPU
     */
    record Cpu(String reason) implements Device {
        @Override
        public String name() {
            return "CPU";
        }

        @Override
        public ConfigProto settings(ConfigProto settings) {
            return settings.toBuilder().putDeviceCount("GPU", 0).build();
        }
    }

    /**
     * A GPU on which a convolution has been seen to run.
     *
     * @param gpu what the driver says of it
     * @param tf32 whether factors may be rounded
     * @param libraries of CUDA that are loaded for it
     */
    record Gpu(dev.because.neural.device.driver.Gpu gpu, boolean tf32, List<Loaded> libraries) implements Device {
        public Gpu {
            libraries = List.copyOf(libraries);
        }

        @Override
        public String name() {
            return "GPU " + gpu.index() + ", " + gpu.name();
        }

        @Override
        public ConfigProto settings(ConfigProto settings) {
            return settings.toBuilder()
                    .setGpuOptions(GPUOptions.newBuilder()
                            .setAllowGrowth(true) // others use the card, too
                            .setVisibleDeviceList(String.valueOf(gpu.index())))
                    .build();
        }
    }
}

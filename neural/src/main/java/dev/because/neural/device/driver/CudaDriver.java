package dev.because.neural.device.driver;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import dev.because.neural.device.library.Environment;
import dev.because.neural.device.library.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Asks libcuda.so.1, the CUDA driver API. None of these functions makes a context; what is free of a GPU's memory can only
 * be asked of it within one, and so is asked of {@link Nvml}.
 */
final class CudaDriver {
    /** A driver for this CUDA runs whatever was built with a later CUDA 12. */
    private static final Version LEAST = Version.of(12, 0);

    private static final int NAME_BYTES = 256;
    private static final int UUID_BYTES = 16;
    private static final int CAPABILITY_MAJOR = 75;
    private static final int CAPABILITY_MINOR = 76;

    private final Environment environment;

    CudaDriver(Environment environment) {
        this.environment = environment;
    }

    Driver look() {
        Shared.Attempt attempt = DriverLibrary.open(environment, "libcuda.so.1");
        return attempt.library().map(this::look).orElseGet(() -> new Driver.Missing(attempt.fault()));
    }

    private Driver look(Shared cuda) {
        IntByReference number = new IntByReference();
        if (!cuda.succeeds("cuDriverGetVersion", number)) {
            return new Driver.Missing("libcuda.so.1 does not tell which CUDA it supports");
        }
        Version supported = Version.ofThousands(number.getValue());
        if (!supported.isAtLeast(LEAST)) {
            return new Driver.Missing(
                    "driver too old: supports CUDA " + supported + ", expected " + LEAST + " or later");
        }
        OptionalInt result = cuda.call("cuInit", 0);
        if (result.isEmpty() || result.getAsInt() != 0) {
            return new Driver.Missing("the driver found no device (cuInit: "
                    + (result.isEmpty() ? "missing" : error(cuda, result.getAsInt())) + ")" + hidden());
        }
        return present(cuda, supported);
    }

    /** Whoever hides all devices with a variable has often forgotten it. */
    private String hidden() {
        return environment
                .variable("CUDA_VISIBLE_DEVICES")
                .map(devices -> "; CUDA_VISIBLE_DEVICES is \"" + devices + "\"")
                .orElse("");
    }

    private static String error(Shared cuda, int number) {
        PointerByReference name = new PointerByReference();
        return cuda.succeeds("cuGetErrorName", number, name) && name.getValue() != null
                ? name.getValue().getString(0)
                : "error " + number;
    }

    private Driver present(Shared cuda, Version supported) {
        IntByReference count = new IntByReference();
        if (!cuda.succeeds("cuDeviceGetCount", count) || count.getValue() < 1) {
            return new Driver.Missing("the driver found no device" + hidden());
        }
        try (Nvml nvml = Nvml.open(environment)) {
            List<Gpu> gpus = new ArrayList<>();
            for (int index = 0; index < count.getValue(); index++) {
                Optional<Gpu> gpu = gpu(cuda, nvml, index);
                if (gpu.isEmpty()) {
                    return new Driver.Missing("the driver does not describe device " + index);
                }
                gpus.add(gpu.get());
            }
            return new Driver.Present(nvml.driverVersion().orElse("unknown"), supported, gpus);
        }
    }

    private static Optional<Gpu> gpu(Shared cuda, Nvml nvml, int index) {
        IntByReference device = new IntByReference();
        IntByReference major = new IntByReference();
        IntByReference minor = new IntByReference();
        LongByReference bytes = new LongByReference();
        try (Memory name = new Memory(NAME_BYTES);
                Memory uuid = new Memory(UUID_BYTES)) {
            name.clear();
            uuid.clear();
            boolean known = cuda.succeeds("cuDeviceGet", device, index)
                    && cuda.succeeds("cuDeviceGetName", name, NAME_BYTES, device.getValue())
                    && cuda.succeeds("cuDeviceGetAttribute", major, CAPABILITY_MAJOR, device.getValue())
                    && cuda.succeeds("cuDeviceGetAttribute", minor, CAPABILITY_MINOR, device.getValue())
                    && cuda.succeeds("cuDeviceTotalMem_v2", bytes, device.getValue())
                    && cuda.succeeds("cuDeviceGetUuid", uuid, device.getValue());
            if (!known) {
                return Optional.empty();
            }
            String id = text(uuid.getByteArray(0, UUID_BYTES));
            OptionalLong free = nvml.freeBytes(id);
            Version capability = Version.of(major.getValue(), minor.getValue());
            return Optional.of(new Gpu(index, name.getString(0), id, capability, bytes.getValue(), free));
        }
    }

    private static String text(byte[] uuid) {
        StringBuilder text = new StringBuilder("GPU-");
        for (int index = 0; index < uuid.length; index++) {
            text.append(index == 4 || index == 6 || index == 8 || index == 10 ? "-" : "")
                    .append(String.format("%02x", uuid[index]));
        }
        return text.toString();
    }
}

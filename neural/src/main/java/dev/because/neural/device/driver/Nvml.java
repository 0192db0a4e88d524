package dev.because.neural.device.driver;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.because.neural.device.library.Environment;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The NVIDIA Management Library, libnvidia-ml.so.1, which comes with the driver and knows what it does at the moment. Some
 * containers leave it out; then every answer is empty.
 */
final class Nvml implements AutoCloseable {
    private static final int TEXT_BYTES = 96;

    private final Optional<Shared> library;

    private Nvml(Optional<Shared> library) {
        this.library = library;
    }

    static Nvml open(Environment environment) {
        return new Nvml(DriverLibrary.open(environment, "libnvidia-ml.so.1")
                .library()
                .filter(shared -> shared.succeeds("nvmlInit_v2")));
    }

    /** Such as 580.159.04. */
    Optional<String> driverVersion() {
        try (Memory text = new Memory(TEXT_BYTES)) {
            text.clear();
            return library.filter(shared -> shared.succeeds("nvmlSystemGetDriverVersion", text, TEXT_BYTES))
                    .map(shared -> text.getString(0));
        }
    }

    OptionalLong freeBytes(String uuid) {
        // struct nvmlMemory_t: total, free and used, 64 bits each.
        try (Memory memory = new Memory(24)) {
            boolean known = device(uuid)
                    .filter(device -> library.orElseThrow().succeeds("nvmlDeviceGetMemoryInfo", device, memory))
                    .isPresent();
            return known ? OptionalLong.of(memory.getLong(8)) : OptionalLong.empty();
        }
    }

    /** The share of the last moment in which a kernel ran, in percent; the moment is a sixth of a second to a second. */
    OptionalInt busyPercent(Pointer device) {
        // struct nvmlUtilization_t: GPU and memory, 32 bits each.
        try (Memory rates = new Memory(8)) {
            boolean known =
                    library.isPresent() && library.get().succeeds("nvmlDeviceGetUtilizationRates", device, rates);
            return known ? OptionalInt.of(rates.getInt(0)) : OptionalInt.empty();
        }
    }

    Optional<Pointer> device(String uuid) {
        PointerByReference device = new PointerByReference();
        return library.filter(shared -> shared.succeeds("nvmlDeviceGetHandleByUUID", uuid, device))
                .map(shared -> device.getValue());
    }

    @Override
    public void close() {
        library.ifPresent(shared -> shared.call("nvmlShutdown"));
    }
}

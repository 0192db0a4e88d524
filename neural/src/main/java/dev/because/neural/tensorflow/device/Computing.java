package dev.because.neural.tensorflow.device;

import dev.because.neural.device.DeviceChoice;
import dev.because.neural.network.BadInputException;
import java.util.Optional;
import org.tensorflow.Graph;

/**
 * Where this process computes. TensorFlow and CUDA are loaded once in a process, so this is said once, too, for all networks: by a
 * {@link Wish}, which is granted when the first session is made.
 */
public final class Computing {
    private static Wish wish = Wish.USUAL;
    private static Notices notices = Notices.NONE;
    private static Optional<Device> granted = Optional.empty();

    private Computing() {}

    /**
     * Says how sessions that are made from now on shall compute.
     *
     * @param notices hears what takes long or is not as one would think
     */
    public static synchronized void wish(Wish wish, Notices notices) {
        if (!wish.equals(Computing.wish)) {
            granted = Optional.empty();
        }
        Computing.wish = wish;
        Computing.notices = notices;
    }

    /** What was wished for last. */
    public static synchronized Wish wish() {
        return wish;
    }

    /**
     * Where sessions compute.
     *
     * @throws BadInputException if a GPU is wished for and does not work: which library or driver is missing
     */
    public static synchronized Device device() {
        if (granted.isEmpty()) {
            granted = Optional.of(grant(wish.choice()));
        }
        return granted.get();
    }

    /**
     * A new graph. The device is chosen before TensorFlow's libraries are loaded, as they look for CUDA's once, at that moment, and never
     * again.
     *
     * @throws BadInputException as {@link #device}
     */
    public static Graph graph() {
        device();
        return new Graph();
    }

    private static Device grant(DeviceChoice choice) {
        if (choice instanceof DeviceChoice.Cpu) {
            return new Device.Cpu("the CPU was asked for");
        }
        int index = choice instanceof DeviceChoice.Gpu gpu ? gpu.index() : 0;
        try {
            return GpuStart.ofThisProcess().start(index, wish.tf32(), notices);
        } catch (NoGpuException e) {
            if (choice instanceof DeviceChoice.Gpu) {
                throw new BadInputException("--device " + choice, "no GPU that works: " + e.getMessage(), "one");
            }
            if (e.isSurprising()) {
                notices.warn("computing on the CPU: " + e.getMessage());
            }
            return new Device.Cpu(e.getMessage());
        }
    }
}

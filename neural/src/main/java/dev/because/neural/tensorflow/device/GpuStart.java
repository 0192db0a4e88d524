package dev.because.neural.tensorflow.device;

import dev.because.neural.device.Loaded;
import dev.because.neural.device.Machine;
import dev.because.neural.device.driver.Driver;
import dev.because.neural.device.driver.Gpu;
import dev.because.neural.device.driver.ProcessEnvironment;
import dev.because.neural.device.library.Environment;
import dev.because.neural.network.BadInputException;
import java.util.List;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * Brings a GPU into use: looks for the driver and the libraries, loads them before TensorFlow asks for them by name, and lets a convolution
 * prove that it all works together. TensorFlow itself would log a line and compute on the CPU.
 *
 * <p>Some settings have to stand in the environment of the process before CUDA's libraries start: they round factors to ten bits unless
 * told not to; and the fastest form of a convolution, tried out anew in each process, would be another each time, with other bits. TensorFlow's
 * own switch for the same bits everywhere is not used: with it, it refuses the gradients of some operations, of batch normalisation among them.
 */
record GpuStart(Environment environment, boolean natives) {
    private static final String BUILD =
            "this build's TensorFlow is for the CPU alone: build with mvn -Pgpu -Dmaven.test.skip=true package";

    static GpuStart ofThisProcess() {
        return new GpuStart(Environment.ofThisProcess(), Natives.areForGpu());
    }

    /** @throws NoGpuException if something is missing, or the convolution ran elsewhere */
    Device.Gpu start(int index, boolean tf32, Notices notices) throws NoGpuException {
        if (!natives) {
            throw new NoGpuException(BUILD, false);
        }
        Machine machine = Machine.look(environment);
        if (machine.driver() instanceof Driver.Present present) {
            Gpu gpu = numbered(present.gpus(), index);
            Device.Gpu device = new Device.Gpu(gpu, tf32, load(machine, tf32, notices));
            prove(device);
            return device;
        }
        throw new NoGpuException(machine.obstacle().orElse("no driver"), false);
    }

    private static Gpu numbered(List<Gpu> gpus, int index) throws NoGpuException {
        if (index >= gpus.size()) {
            throw new NoGpuException(
                    "the driver has " + (gpus.size() == 1 ? "one GPU, number 0" : gpus.size() + " GPUs, from 0 on"),
                    true);
        }
        return gpus.get(index);
    }

    private static List<Loaded> load(Machine machine, boolean tf32, Notices notices) throws NoGpuException {
        boolean set = ProcessEnvironment.set("TF_CUDNN_DETERMINISTIC", "1")
                && ProcessEnvironment.set("TF_CUDNN_USE_AUTOTUNE", "0")
                && (tf32 || ProcessEnvironment.set("NVIDIA_TF32_OVERRIDE", "0"));
        if (!set) {
            throw new NoGpuException(
                    "the environment of this process cannot be changed, so precision cannot be vouched for", true);
        }
        try {
            return machine.load(notices);
        } catch (BadInputException e) {
            throw new NoGpuException(e.getMessage(), true);
        }
    }

    private static void prove(Device.Gpu device) throws NoGpuException {
        Placement placement;
        try {
            placement = Placement.measure(device);
        } catch (TensorFlowException e) {
            throw new NoGpuException(
                    "TensorFlow cannot compute on " + device.name() + " (" + e.getMessage() + ")", true);
        }
        if (!placement.isOnGpu()) {
            throw new NoGpuException(
                    "every library is there, and yet TensorFlow computed on " + placement.device()
                            + "; TF_CPP_MIN_LOG_LEVEL=0 shows what it says of that",
                    true);
        }
    }
}

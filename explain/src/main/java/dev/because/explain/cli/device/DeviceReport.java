package dev.because.explain.cli.device;

import dev.because.neural.device.Machine;
import dev.because.neural.device.driver.Driver;
import dev.because.neural.device.library.Environment;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.device.Device;
import dev.because.neural.tensorflow.device.Natives;
import dev.because.neural.tensorflow.device.Placement;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to compute on.
 *
 * @param device on which networks are computed
 * @param natives of TensorFlow
 * @param machine the driver, and CUDA's libraries
 * @param placements where a convolution truly ran: on the CPU, and on the GPU if that is used
 */
record DeviceReport(Device device, Natives natives, Machine machine, List<Placement> placements) {
    DeviceReport {
        placements = List.copyOf(placements);
    }

    /** @throws dev.because.neural.network.BadInputException if a GPU was asked for and does not work */
    static DeviceReport make() {
        Device device = Computing.device();
        List<Placement> placements = new ArrayList<>();
        placements.add(Placement.measure(new Device.Cpu("to compare")));
        if (device instanceof Device.Gpu) {
            placements.add(Placement.measure(device));
        }
        return new DeviceReport(device, Natives.load(), Machine.look(Environment.ofThisProcess()), placements);
    }

    /** Whether somebody would ask for CUDA's libraries: a machine without a driver and a build for the CPU need none. */
    boolean wouldUseLibraries() {
        return natives.isForGpu() || machine.driver() instanceof Driver.Present;
    }
}

package dev.because.neural.tensorflow.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.because.neural.device.DeviceChoice;
import dev.because.neural.device.library.Environment;
import dev.because.neural.network.BadInputException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.ConfigProto;

class ComputingTest {
    private static final DeviceChoice GPU = new DeviceChoice.Gpu(0);

    @AfterEach
    void asItWas() {
        Computing.wish(Wish.USUAL, Notices.NONE);
    }

    @Test
    void aGpuThatIsAskedForAndDoesNotWorkIsAnError() {
        assumeFalse(Natives.areForGpu(), "TensorFlow for the CPU alone is on the class path");
        Computing.wish(new Wish(GPU, false), Notices.NONE);
        String message =
                assertThrows(BadInputException.class, Computing::device).getMessage();
        assertTrue(message.startsWith("--device gpu: found no GPU that works: this build's TensorFlow"), message);
        assertTrue(message.contains("-Pgpu"), message);
        assertThrows(BadInputException.class, Computing::device, "and it stays one");
    }

    @Test
    void whoLeavesItOpenGetsTheCpuWhereThereIsNoGpu() {
        assumeFalse(Natives.areForGpu(), "TensorFlow for the CPU alone is on the class path");
        assertInstanceOf(Device.Cpu.class, Computing.device());
        Computing.wish(new Wish(new DeviceChoice.Cpu(), false), Notices.NONE);
        assertEquals(new Device.Cpu("the CPU was asked for"), Computing.device());
    }

    @Test
    void aMachineWithoutADriverIsToldApartFromABuildWithoutTheLibraries(@TempDir Path empty) {
        Environment bare = new Environment(Map.of(), empty, "Linux", "amd64", Optional.empty());
        NoGpuException missing =
                assertThrows(NoGpuException.class, () -> new GpuStart(bare, true).start(0, false, Notices.NONE));
        assertTrue(missing.getMessage().contains("libcuda.so.1"), missing.getMessage());
        assertFalse(missing.isSurprising(), "who has no GPU need not hear that it is not used");
    }

    @Test
    void aSessionForTheCpuSeesNoGpu() {
        ConfigProto settings = new Device.Cpu("a test").settings(ConfigProto.getDefaultInstance());
        assertEquals(0, settings.getDeviceCountOrThrow("GPU"));
    }

    @Test
    void aConvolutionSaysWhereItRan() {
        Placement placement = Placement.measure(new Device.Cpu("a test"));
        assertEquals("/job:localhost/replica:0/task:0/device:CPU:0", placement.device());
        assertFalse(placement.isOnGpu());
        assertTrue(placement.seconds() > 0);
        double expected =
                64 * 9 / 144.0; // so many products of two numbers from ±½, each of variance 1/12; at the edges fewer
        assertEquals(expected, placement.meanSquare(), 0.05 * expected);
    }
}

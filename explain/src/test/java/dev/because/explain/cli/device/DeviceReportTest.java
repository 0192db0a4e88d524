package dev.because.explain.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.because.neural.device.Machine;
import dev.because.neural.device.cache.Cache;
import dev.because.neural.device.driver.Driver;
import dev.because.neural.device.driver.Gpu;
import dev.because.neural.device.library.Environment;
import dev.because.neural.device.library.Finding;
import dev.because.neural.device.library.Libraries;
import dev.because.neural.device.library.Library;
import dev.because.neural.device.library.Resolution;
import dev.because.neural.device.library.Version;
import dev.because.neural.tensorflow.device.Device;
import dev.because.neural.tensorflow.device.Natives;
import dev.because.neural.tensorflow.device.Placement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceReportTest {
    private static final Gpu CARD = new Gpu(
            0, "NVIDIA H100 80GB HBM3", "GPU-1", Version.of(9, 0), 85_520_809_984L, OptionalLong.of(80_000_000_000L));
    private static final Placement ON_CPU = new Placement("/job:localhost/replica:0/task:0/device:CPU:0", 0.04, 4.0);

    @TempDir
    private Path empty = Path.of("");

    private Environment environment() {
        return new Environment(Map.of(), empty, "Linux", "amd64", Optional.empty());
    }

    @Test
    void withoutADriverThereIsLittleToSay() {
        Machine bare = Machine.look(environment());
        DeviceReport report = new DeviceReport(
                new Device.Cpu("the CPU was asked for"), new Natives("2.18.0", "linux-x86_64"), bare, List.of(ON_CPU));
        assertEquals(
                List.of(
                        "computing on CPU",
                        "not on a GPU the CPU was asked for",
                        "TensorFlow   2.18.0, linux-x86_64",
                        "driver       libcuda.so.1 is not on this machine",
                        "proof        a convolution ran on /job:localhost/replica:0/task:0/device:CPU:0 in 40.0 ms"),
                DeviceText.lines(report));
    }

    @Test
    void aGpuIsToldWithItsLibrariesAndWhereTheyCameFrom() throws IOException {
        Library runtime = Libraries.find(environment(), List.of(), List.of(), Optional.empty())
                .findings()
                .get(0)
                .library();
        Finding found = new Finding.Found(
                runtime,
                Path.of("/opt/libcudart.so.12"),
                Optional.of(Version.of(12, 6)),
                OptionalInt.empty(),
                "the cache",
                700_000);
        Machine machine = new Machine(
                new Driver.Present("580.159.04", Version.of(13, 0), List.of(CARD)),
                new Resolution(List.of(found), List.of("something is unusual")),
                Cache.of(environment(), Optional.empty()));
        Placement onGpu = new Placement("/job:localhost/replica:0/task:0/device:GPU:0", 0.001, 4.000004);
        DeviceReport report = new DeviceReport(
                new Device.Gpu(CARD, false, List.of()),
                new Natives("2.18.0", "linux-x86_64-gpu"),
                machine,
                List.of(ON_CPU, onGpu));
        assertEquals(
                List.of(
                        "computing on GPU 0, NVIDIA H100 80GB HBM3",
                        "precision    32 bits, no TF32",
                        "TensorFlow   2.18.0, linux-x86_64-gpu",
                        "driver       580.159.04, for CUDA up to 13.0",
                        "GPU 0        NVIDIA H100 80GB HBM3, compute capability 9.0, 85.5 GB, 80.0 GB of it free",
                        "library      libcudart.so.12                          12.6, the cache: /opt/libcudart.so.12",
                        "remark       something is unusual",
                        "proof        a convolution ran on /job:localhost/replica:0/task:0/device:CPU:0 in 40.0 ms",
                        "proof        a convolution ran on /job:localhost/replica:0/task:0/device:GPU:0 in 1.0 ms",
                        "agreement    the two results differ by 1.0e-06 of their size; the second is 40.0 times as fast"),
                DeviceText.lines(report));
        JsonNode json = new ObjectMapper().readTree(DeviceJson.of(report));
        assertEquals("580.159.04", json.at("/driver/version").asText());
        assertEquals("libcudart.so.12", json.at("/libraries/0/name").asText());
        assertEquals(0.001, json.at("/placements/1/seconds").asDouble());
        assertTrue(json.at("/placements/1/device").asText().endsWith("GPU:0"));
    }
}

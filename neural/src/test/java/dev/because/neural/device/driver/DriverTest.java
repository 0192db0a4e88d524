package dev.because.neural.device.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.neural.device.library.Environment;
import dev.because.neural.device.library.MadeUpMachine;
import dev.because.neural.device.library.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverTest {
    /** Two GPUs of CUDA's driver API, as far as this project asks it; INIT is what cuInit answers. */
    private static final String CUDA =
            """
            #include <string.h>
            #include <stddef.h>
            int cuDriverGetVersion(int *v) { *v = VERSION; return 0; }
            int cuInit(unsigned flags) { return flags == 0 ? INIT : 1; }
            int cuGetErrorName(int e, const char **name) {
              if (e != 100) return 1;
              *name = "CUDA_ERROR_NO_DEVICE";
              return 0;
            }
            int cuDeviceGetCount(int *n) { *n = COUNT; return 0; }
            int cuDeviceGet(int *d, int i) { *d = 40 + i; return 0; }
            int cuDeviceGetName(char *name, int size, int d) {
              strncpy(name, d == 40 ? "NVIDIA H100 80GB HBM3" : "Tesla T4", size); return 0;
            }
            int cuDeviceGetAttribute(int *v, int a, int d) {
              *v = a == 75 ? (d == 40 ? 9 : 7) : a == 76 ? (d == 40 ? 0 : 5) : -1; return 0;
            }
            int cuDeviceTotalMem_v2(size_t *b, int d) { *b = d == 40 ? 85017493504ul : 15835660288ul; return 0; }
            int cuDeviceGetUuid(unsigned char *u, int d) {
              for (int i = 0; i < 16; i++) u[i] = d == 40 ? 16 * i + i : 0; return 0;
            }
            """;

    /** The management library of the same machine: it knows the first GPU only. */
    private static final String NVML =
            """
            #include <string.h>
            static unsigned asked = 0;
            int nvmlInit_v2(void) { return 0; }
            int nvmlShutdown(void) { return 0; }
            int nvmlSystemGetDriverVersion(char *text, unsigned size) { strncpy(text, "580.159.04", size); return 0; }
            int nvmlDeviceGetHandleByUUID(const char *uuid, void **d) {
              *d = (void *) 7;
              return strcmp(uuid, "GPU-00112233-4455-6677-8899-aabbccddeeff");
            }
            int nvmlDeviceGetMemoryInfo(void *d, unsigned long long *m) {
              m[0] = 85520809984ull; m[1] = 84000000000ull; m[2] = 1520809984ull; return d != (void *) 7;
            }
            int nvmlDeviceGetUtilizationRates(void *d, unsigned *rates) {
              rates[0] = ++asked % 2 ? 90 : 70; rates[1] = 5; return 0;
            }
            """;

    @TempDir
    private Path root;

    private MadeUpMachine machine;

    @BeforeEach
    void machine() {
        machine = new MadeUpMachine(root);
    }

    @Test
    void without_the_library_the_driver_is_missing() {
        assertEquals(new Driver.Missing("libcuda.so.1 is not on this machine"), Driver.look(machine.environment()));
    }

    @Test
    void this_machine_answers_in_a_sentence_or_with_a_GPU() {
        Driver driver = Driver.look(Environment.ofThisProcess());
        boolean onMachine = Files.exists(Path.of("/usr/lib/x86_64-linux-gnu/libcuda.so.1"))
                || Files.exists(Path.of("/usr/local/nvidia/lib64/libcuda.so.1"));
        assumeTrue(!onMachine && System.getProperty("os.name").equals("Linux"), "this is a Linux without the driver");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "the processor is an x86-64");
        assertEquals(new Driver.Missing("libcuda.so.1 is not on this machine"), driver);
    }

    @Test
    void other_systems_have_no_driver_and_nothing_is_opened_there() {
        for (String[] other :
                List.of(new String[] {"Mac OS X", "aarch64"}, new String[] {"Windows 11", "amd64"}, new String[] {
                    "Linux", "aarch64"
                })) {
            Environment environment = new Environment(Map.of(), root, other[0], other[1], Optional.empty());
            assertEquals(
                    new Driver.Missing("TensorFlow computes on a GPU on Linux with x86-64 only, and this is " + other[0]
                            + " with " + other[1]),
                    Driver.look(environment));
        }
    }

    @Test
    void a_file_that_cannot_be_loaded_is_said_with_the_linkers_words() {
        assumeTrue(
                machine.environment().isLinuxOnX86()
                        && System.getProperty("os.name").equals("Linux"),
                "Linux");
        machine.text(
                "/usr/lib64/libcuda.so.1", "this is no library, but long enough to be read as the header of one\n");
        String reason = missing(machine);
        assertEquals(
                "libcuda.so.1 cannot be loaded: " + machine.at("/usr/lib64/libcuda.so.1") + ": invalid ELF header",
                reason);
    }

    @Test
    void two_GPUs_are_described_as_the_driver_describes_them() throws Exception {
        stub("12080", "0", "2");
        StubLibrary.compile(machine.at("/usr/lib64/libnvidia-ml.so.1"), NVML);
        assertEquals(
                new Driver.Present(
                        "580.159.04",
                        Version.of(12, 8),
                        List.of(
                                new Gpu(
                                        0,
                                        "NVIDIA H100 80GB HBM3",
                                        "GPU-00112233-4455-6677-8899-aabbccddeeff",
                                        Version.of(9, 0),
                                        85_017_493_504L,
                                        OptionalLong.of(84_000_000_000L)),
                                new Gpu(
                                        1,
                                        "Tesla T4",
                                        "GPU-00000000-0000-0000-0000-000000000000",
                                        Version.of(7, 5),
                                        15_835_660_288L,
                                        OptionalLong.empty()))),
                Driver.look(machine.environment()));
    }

    @Test
    void without_the_management_library_version_and_free_memory_are_unknown() throws Exception {
        stub("13000", "0", "1");
        Driver.Present present = assertInstanceOf(Driver.Present.class, Driver.look(machine.environment()));
        assertEquals("unknown", present.version());
        assertEquals(Version.of(13, 0), present.cuda());
        assertEquals(OptionalLong.empty(), present.gpus().get(0).freeBytes());
        assertEquals(
                OptionalDouble.empty(),
                Usage.of(machine.environment(), present.gpus().get(0)).stop());
    }

    @Test
    void a_driver_without_a_device_says_what_it_answered() throws Exception {
        stub("13000", "100", "0");
        assertEquals("the driver found no device (cuInit: CUDA_ERROR_NO_DEVICE)", missing(machine));
        assertEquals(
                "the driver found no device (cuInit: CUDA_ERROR_NO_DEVICE); CUDA_VISIBLE_DEVICES is \"-1\"",
                missing(machine.set("CUDA_VISIBLE_DEVICES", "-1")));
    }

    @Test
    void an_error_without_a_name_is_a_number() throws Exception {
        stub("13000", "803", "1");
        assertEquals("the driver found no device (cuInit: error 803)", missing(machine));
    }

    @Test
    void a_driver_that_is_too_old_is_named_with_both_versions() throws Exception {
        stub("11080", "0", "1");
        assertEquals("driver too old: supports CUDA 11.8, expected 12.0 or later", missing(machine));
    }

    @Test
    void a_library_that_lacks_functions_is_no_driver() throws Exception {
        StubLibrary.compile(
                machine.at("/usr/lib/x86_64-linux-gnu/libcuda.so.1"), "int cuInit(unsigned f) { return f; }");
        assertEquals("libcuda.so.1 does not tell which CUDA it supports", missing(machine));
    }

    @Test
    void the_busy_share_is_the_mean_of_the_samples() throws Exception {
        StubLibrary.compile(machine.at("/usr/lib64/libnvidia-ml.so.1"), NVML);
        Gpu gpu = new Gpu(
                0, "H100", "GPU-00112233-4455-6677-8899-aabbccddeeff", Version.of(9, 0), 1, OptionalLong.empty());
        try (Usage usage = Usage.of(machine.environment(), gpu)) {
            Thread.sleep(400);
            double share = usage.stop().orElseThrow();
            assertTrue(share > 0.79 && share <= 0.9, "90 % and 70 % by turns, and so " + share);
            assertEquals(share, usage.stop().orElseThrow());
        }
    }

    private void stub(String version, String init, String count) throws Exception {
        StubLibrary.compile(
                machine.at("/usr/local/nvidia/lib64/libcuda.so.1"),
                CUDA.replace("VERSION", version).replace("INIT", init).replace("COUNT", count));
    }

    private static String missing(MadeUpMachine machine) {
        return assertInstanceOf(Driver.Missing.class, Driver.look(machine.environment()))
                .reason();
    }
}

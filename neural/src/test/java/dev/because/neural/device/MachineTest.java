package dev.because.neural.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.device.cache.Progress;
import dev.because.neural.device.driver.StubLibrary;
import dev.because.neural.device.library.Environment;
import dev.because.neural.device.library.Group;
import dev.because.neural.device.library.Library;
import dev.because.neural.device.library.MadeUpMachine;
import dev.because.neural.device.library.OtherProcess;
import dev.because.neural.network.BadInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    private static final String DRIVER =
            """
            #include <stddef.h>
            int cuDriverGetVersion(int *v) { *v = 12040; return 0; }
            int cuInit(unsigned f) { return 0; }
            int cuDeviceGetCount(int *n) { *n = 1; return 0; }
            int cuDeviceGet(int *d, int i) { *d = i; return 0; }
            int cuDeviceGetName(char *n, int size, int d) { n[0] = 'X'; n[1] = 0; return 0; }
            int cuDeviceGetAttribute(int *v, int a, int d) { *v = 9; return 0; }
            int cuDeviceTotalMem_v2(size_t *b, int d) { *b = 1000; return 0; }
            int cuDeviceGetUuid(unsigned char *u, int d) { return 0; }
            """;

    private static final String CUDNN =
            """
            #ifdef OLD
            unsigned long cudnnGetVersion(void) { return 90100; }
            #else
            unsigned long cudnnGetVersion(void) { return 90400; }
            #endif
            #ifdef LATER
            unsigned long cudnnGetCudartVersion(void) { return 13000; }
            #else
            unsigned long cudnnGetCudartVersion(void) { return 12050; }
            #endif
            """;

    private static final String SYSTEM = "/usr/lib/x86_64-linux-gnu";

    private static final List<Library> ALL = Stream.of(Group.values())
            .flatMap(group -> group.libraries().stream())
            .toList();

    @TempDir
    private static Path libraries;

    @TempDir
    private Path root;

    private MadeUpMachine machine;

    @BeforeEach
    void machine() {
        machine = new MadeUpMachine(root);
    }

    @Test
    void without_a_driver_that_is_the_obstacle_whatever_libraries_there_are() {
        Machine found = Machine.look(machine.with(SYSTEM, Group.values()).environment());
        assertTrue(found.libraries().complete());
        assertEquals(Optional.of("libcuda.so.1 is not on this machine"), found.obstacle());
        assertEquals(
                "the NVIDIA driver: found none that works: libcuda.so.1 is not on this machine, "
                        + "expected one for CUDA 12 with a GPU",
                refusal(found));
    }

    @Test
    void with_a_driver_the_first_library_that_lacks_is_the_obstacle() throws Exception {
        StubLibrary.compile(machine.at(SYSTEM).resolve("libcuda.so.1"), DRIVER);
        Machine found = Machine.look(machine.environment());
        String cache = "the cache " + machine.at("/home/ada/.cache/because/cuda-12.6-9.5-1.5.11")
                + " (no jar to fill it from is on the class path)";
        assertEquals(
                Optional.of("libcudart.so.12 is missing: looked in the folders of ld.so, " + cache), found.obstacle());
        assertEquals(
                "the CUDA libraries: found libcudart.so.12 is missing: looked in the folders of ld.so, " + cache
                        + ", expected all that TensorFlow opens",
                refusal(found));
    }

    @Test
    void with_a_driver_a_library_that_does_not_fit_is_the_obstacle() throws Exception {
        machine.with(SYSTEM, Group.values()).text(SYSTEM + "/libcusolver.so.11", "text");
        StubLibrary.compile(machine.at(SYSTEM).resolve("libcuda.so.1"), DRIVER);
        Machine found = Machine.look(machine.environment());
        assertEquals(
                Optional.of("libcusolver.so.11 in " + machine.at(SYSTEM)
                        + " is a text file, expected a library for x86-64"),
                found.obstacle());
        assertEquals(
                machine.at(SYSTEM) + "/libcusolver.so.11: found a text file, expected a library for x86-64",
                refusal(found));
    }

    @Test
    void all_that_is_found_is_loaded_in_order_and_asked_for_its_version() throws Exception {
        List<String> expected = ALL.stream()
                .map(library -> library + (library.group() == Group.DNN ? " 9.4.0" : " unknown"))
                .toList();
        assertEquals(expected, loaded("").lines().toList());
    }

    @Test
    void a_library_that_says_it_is_too_old_once_it_is_loaded_is_refused() throws Exception {
        assertEquals(
                machine.at(SYSTEM) + "/libcudnn_graph.so.9: found 9.1.0, expected 9.3.0 or later",
                loaded("#define OLD\n"));
    }

    @Test
    void a_cuDNN_that_says_it_was_built_for_a_later_CUDA_than_the_drivers_is_refused() throws Exception {
        assertEquals(
                machine.at(SYSTEM)
                        + "/libcudnn_graph.so.9: found built for CUDA 13, expected one for CUDA 12.4 or earlier",
                loaded("#define LATER\n"));
    }

    /** Loads all libraries in another process: in this one TensorFlow would find them by their names. */
    private String loaded(String first) throws Exception {
        StubLibrary.compile(machine.at(SYSTEM).resolve("libcuda.so.1"), DRIVER);
        for (Library library : ALL) {
            Path compiled = libraries.resolve(library.soname());
            if (Files.notExists(compiled)) {
                String source = library.group() == Group.DNN ? CUDNN : "int nothing;";
                StubLibrary.compile(compiled, library.soname(), source);
            }
            Files.copy(compiled, machine.at(SYSTEM).resolve(library.soname()));
        }
        if (!first.isEmpty()) {
            String soname = "libcudnn_graph.so.9";
            StubLibrary.compile(machine.at(SYSTEM).resolve(soname), soname, first + CUDNN);
        }
        Process process = OtherProcess.start(Loader.class, root.toString());
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return answer.strip();
    }

    /** Loads what a made-up machine has, and prints what it loaded, or why not. */
    static final class Loader {
        private Loader() {}

        public static void main(String[] arguments) {
            Machine found = Machine.look(new MadeUpMachine(Path.of(arguments[0])).environment());
            try {
                for (Loaded each : found.load(Progress.SILENT)) {
                    System.out.println(each.library() + " "
                            + each.version().map(Object::toString).orElse("unknown"));
                }
            } catch (BadInputException refusal) {
                System.out.println(refusal.getMessage());
            }
        }
    }

    @Test
    void a_named_folder_goes_first_and_must_be_there() {
        machine.with(SYSTEM, Group.values()).with("/mine", Group.FFT).set("BECAUSE_CUDA", "/mine");
        assertTrue(
                Machine.look(machine.environment()).libraries().files().contains(machine.at("/mine/libcufft.so.11")));
        Environment wrong = machine.set("BECAUSE_CUDA", "/mine:/not/there").environment();
        assertEquals(
                "BECAUSE_CUDA: found " + machine.at("/not/there")
                        + ", expected folders with CUDA's libraries, or their jar",
                assertThrows(BadInputException.class, () -> Machine.look(wrong)).getMessage());
    }

    @Test
    void a_named_jar_goes_before_what_is_on_the_machine_and_one_on_the_class_path_after_it() {
        machine.with(SYSTEM, Group.values()).text("/x/cuda.jar", "").set("BECAUSE_CUDA", "/x/cuda.jar");
        Machine named = Machine.look(machine.environment());
        assertEquals(2_313_029_240L, named.bytesToExtract());
        Environment environment = machine.set("BECAUSE_CUDA", "").environment();
        Environment behind = new Environment(
                environment.variables(), root, "Linux", "amd64", Optional.of(machine.at("/x/cuda.jar")));
        assertEquals(0, Machine.look(behind).bytesToExtract());
    }

    private static String refusal(Machine machine) {
        return assertThrows(BadInputException.class, () -> machine.prepare(Progress.SILENT))
                .getMessage();
    }
}

package dev.because.neural.device.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldTest {
    @TempDir
    private Path root;

    private MadeUpMachine machine;

    @BeforeEach
    void machine() {
        machine = new MadeUpMachine(root);
    }

    @Test
    void the_name_that_a_link_leads_to_tells_the_version() {
        machine.with("/lib", "libcublas.so.12.6.4.1").link("/lib/libcublas.so.12", "libcublas.so.12.6.4.1");
        assertEquals("12.6.4.1", told("/lib", "libcublas.so.12"));
    }

    @Test
    void CUPTI_is_named_for_a_year_and_tells_nothing() {
        machine.with("/lib", "libcupti.so.2024.3.2").link("/lib/libcupti.so.12", "libcupti.so.2024.3.2");
        assertEquals("unknown", told("/lib", "libcupti.so.12"));
    }

    @Test
    void a_name_without_further_numbers_tells_nothing() {
        machine.with("/lib", "libcublas.so.12");
        assertEquals("unknown", told("/lib", "libcublas.so.12"));
    }

    @Test
    void the_toolkit_tells_the_versions_of_its_parts() {
        machine.with("/cuda/lib64", "libcusolver.so.11", "libcudart.so.12", "libcudnn.so.9")
                .with("/cuda/targets/x86_64-linux/lib", "libcufft.so.11")
                .text(
                        "/cuda/version.json",
                        """
                        {"cuda": {"name": "CUDA SDK", "version": "12.6.3"},
                         "cuda_cudart": {"name": "CUDA Runtime (cudart)", "version": "12.6.77"},
                         "libcufft": {"name": "CUDA cuFFT", "version": "11.3.0.4"},
                         "libcusolver": {"name": "CUDA cuSOLVER", "version": "11.7.1.2"}}""");
        assertEquals("11.7.1.2", told("/cuda/lib64", "libcusolver.so.11"));
        assertEquals("12.6.77", told("/cuda/lib64", "libcudart.so.12"));
        assertEquals("11.3.0.4", told("/cuda/targets/x86_64-linux/lib", "libcufft.so.11"));
        assertEquals("unknown", told("/cuda/lib64", "libcudnn.so.9"));
    }

    @Test
    void a_toolkit_whose_file_is_no_json_tells_nothing() {
        machine.with("/cuda/lib64", "libcudart.so.12").text("/cuda/version.json", "{\"cuda_cudart\": ");
        assertEquals("unknown", told("/cuda/lib64", "libcudart.so.12"));
    }

    @Test
    void the_header_of_cuDNN_tells_its_version_and_that_of_nothing_else() {
        machine.with("/usr/lib/x86_64-linux-gnu", "libcudnn_ops.so.9", "libcublas.so.12")
                .text(
                        "/usr/include/x86_64-linux-gnu/cudnn_version.h",
                        "/* */\n#define CUDNN_MAJOR 9\n#define CUDNN_MINOR 7\n#define CUDNN_PATCHLEVEL 1\n");
        assertEquals("9.7.1", told("/usr/lib/x86_64-linux-gnu", "libcudnn_ops.so.9"));
        assertEquals("unknown", told("/usr/lib/x86_64-linux-gnu", "libcublas.so.12"));
    }

    private String told(String folder, String soname) {
        Library library = Stream.of(Group.values())
                .flatMap(group -> group.libraries().stream())
                .filter(each -> each.soname().equals(soname))
                .findFirst()
                .orElseThrow();
        Optional<Version> version =
                Told.of(library, machine.at(folder).resolve(soname)).version();
        return version.map(Version::toString).orElse("unknown");
    }
}

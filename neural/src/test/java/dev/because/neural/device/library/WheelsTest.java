package dev.because.neural.device.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.device.library.Finding.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that Python packages brought. */
class WheelsTest {
    private static final String SITE = "/opt/torch/.venv/lib/python3.12/site-packages";
    private static final String TOOLKIT = "/usr/local/cuda-12.6/lib64";

    @TempDir
    private Path root;

    private MadeUpMachine machine;

    @BeforeEach
    void machine() {
        machine = new MadeUpMachine(root);
    }

    /** One H100, driver 580, PyTorch for CUDA 13; everything of CUDA 12 comes from elsewhere. */
    private void torchForCuda13() {
        machine.set("PATH", "/usr/bin:/opt/torch/.venv/bin")
                .text("/opt/python/bin/python3.12", "")
                .link("/opt/torch/.venv/bin/python3", "python")
                .link("/opt/torch/.venv/bin/python", "../../../python/bin/python3.12")
                .with(SITE + "/nvidia/cudnn/lib", Group.DNN)
                .with(SITE + "/nvidia/cu13/lib", "libnvrtc.so.13", "libnvrtc-builtins.so.13.0", "libcublasLt.so.13")
                .with(SITE + "/nvidia/cu13/lib", "libcufft.so.12", "libcublas.so.13", "libnvrtc.alt.so.13")
                .text(SITE + "/nvidia_cudnn_cu13-9.15.1.9.dist-info/METADATA", "")
                .text(SITE + "/nvidia_cublas-13.1.0.3.dist-info/METADATA", "")
                .text(SITE + "/nvidia_cuda_nvrtc-13.0.88.dist-info/METADATA", "");
    }

    @Test
    void the_cuDNN_of_a_PyTorch_for_CUDA_13_is_taken_with_what_it_opens_and_the_mixture_is_remarked() {
        torchForCuda13();
        machine.with(TOOLKIT, Group.RUNTIME, Group.BLAS, Group.SPARSE, Group.FFT, Group.COMPILER, Group.TRACE);
        Resolution resolution = machine.resolve(Optional.of(Version.of(13, 0)));
        assertEquals(Optional.empty(), resolution.problem());
        Found cudnn = found(resolution, "libcudnn.so.9");
        assertEquals(machine.at(SITE + "/nvidia/cudnn/lib/libcudnn.so.9"), cudnn.path());
        assertEquals("9.15.1.9", cudnn.version().orElseThrow().toString());
        assertEquals(OptionalInt.of(13), cudnn.cuda());
        assertEquals("the wheel nvidia_cudnn_cu13 9.15.1.9 of " + machine.at("/opt/torch/.venv"), cudnn.origin());
        assertEquals(
                machine.at(TOOLKIT), found(resolution, "libcublas.so.12").path().getParent());
        assertEquals(
                List.of("libcublasLt.so.13", "libnvrtc-builtins.so.13.0", "libnvrtc.so.13", "libcudnn_graph.so.9"),
                resolution.files().stream()
                        .map(file -> file.getFileName().toString())
                        .dropWhile(name -> !name.equals("libcublasLt.so.13"))
                        .limit(4)
                        .toList());
        assertTrue(resolution.files().stream().noneMatch(file -> file.endsWith("libnvrtc.so.12")));
        assertEquals(
                List.of(
                        "libcudnn.so.9 9.15.1.9 of the wheel nvidia_cudnn_cu13 9.15.1.9 of "
                                + machine.at("/opt/torch/.venv")
                                + " was built for CUDA 13, and the rest is of CUDA 12; set BECAUSE_CUDA to take it from elsewhere"),
                resolution.remarks());
    }

    @Test
    void a_mixture_without_the_compiler_of_CUDA_13_is_remarked_on_twice() throws IOException {
        torchForCuda13();
        machine.with(TOOLKIT, Group.RUNTIME, Group.BLAS, Group.SPARSE, Group.FFT, Group.TRACE);
        Files.delete(machine.at(SITE + "/nvidia/cu13/lib/libnvrtc.so.13"));
        Resolution resolution = machine.resolve();
        assertEquals(Optional.empty(), resolution.problem());
        assertEquals(2, resolution.remarks().size());
        assertEquals(
                "libnvrtc.so.13 is missing, with which that cuDNN makes some of its engines",
                resolution.remarks().get(1));
        assertEquals("13.1.0.3", version(resolution, "libcublasLt.so.13"));
    }

    @Test
    void a_driver_for_CUDA_12_has_no_use_for_it_and_a_later_place_is_taken() {
        torchForCuda13();
        String own = "/home/ada/.local/lib/python3.12/site-packages/nvidia/cudnn/lib";
        machine.with(own, Group.DNN)
                .with(TOOLKIT, Group.RUNTIME, Group.BLAS, Group.SPARSE, Group.FFT, Group.COMPILER, Group.TRACE);
        assertEquals(
                machine.at(SITE + "/nvidia/cudnn/lib"),
                found(machine.resolve(Optional.of(Version.of(13, 0))), "libcudnn.so.9")
                        .path()
                        .getParent());
        Resolution resolution = machine.resolve(Optional.of(Version.of(12, 4)));
        assertEquals(Optional.empty(), resolution.problem());
        assertEquals(machine.at(own), found(resolution, "libcudnn.so.9").path().getParent());
        assertEquals(
                machine.at(TOOLKIT), found(resolution, "libnvrtc.so.12").path().getParent());
        assertEquals(
                List.of("passed over a cuDNN: libcudnn_graph.so.9 in " + machine.at(SITE + "/nvidia/cudnn/lib")
                        + " is built for CUDA 13, expected one for CUDA 12, since the driver supports CUDA 12.4"),
                resolution.remarks());
    }

    @Test
    void where_the_toolkit_has_a_cuDNN_it_is_not_asked_for_at_all() {
        torchForCuda13();
        machine.with(TOOLKIT, Group.values());
        Resolution resolution = machine.resolve(Optional.of(Version.of(13, 0)));
        assertEquals(
                machine.at(TOOLKIT), found(resolution, "libcudnn.so.9").path().getParent());
        assertEquals(List.of(), resolution.remarks());
    }

    @Test
    void the_packages_of_CUDA_12_each_tell_their_own_version() {
        machine.set("VIRTUAL_ENV", "/opt/torch/.venv");
        wheel("cuda_runtime", "12.6.77", Group.RUNTIME);
        wheel("cublas", "12.6.4.1", Group.BLAS);
        wheel("cufft", "11.3.0.4", Group.FFT);
        wheel("cudnn", "9.10.2.21", Group.DNN);
        wheel("cuda_nvrtc", "12.6.85", Group.COMPILER);
        wheel("cuda_cupti", "12.6.80", Group.TRACE);
        wheel("nvjitlink", "12.6.85").with(SITE + "/nvidia/nvjitlink/lib", "libnvJitLink.so.12");
        wheel("cusparse", "12.5.4.2").with(SITE + "/nvidia/cusparse/lib", "libcusparse.so.12");
        wheel("cusolver", "11.7.1.2").with(SITE + "/nvidia/cusolver/lib", "libcusolver.so.11");
        Resolution resolution = machine.resolve();
        assertEquals(Optional.empty(), resolution.problem());
        assertEquals(List.of(), resolution.remarks());
        assertEquals("12.6.4.1", version(resolution, "libcublasLt.so.12"));
        assertEquals("12.6.85", version(resolution, "libnvJitLink.so.12"));
        assertEquals("11.7.1.2", version(resolution, "libcusolver.so.11"));
        assertEquals("9.10.2.21", version(resolution, "libcudnn_cnn.so.9"));
        assertEquals("12.6.80", version(resolution, "libcupti.so.12"));
    }

    @Test
    void a_cuBLAS_that_is_too_old_is_passed_over_for_a_later_one() {
        machine.set("VIRTUAL_ENV", "/opt/torch/.venv").with("/opt/torch/.venv/x", "unrelated.so");
        wheel("cublas", "12.4.5.8", Group.BLAS);
        assertEquals(
                Optional.of("libcublasLt.so.12 in " + machine.at(SITE + "/nvidia/cublas/lib")
                        + " is 12.4.5.8, expected 12.5.3 or later"),
                machine.with(SITE + "/nvidia/rest/lib", Group.RUNTIME, Group.SPARSE, Group.FFT, Group.DNN)
                        .resolve()
                        .problem());
        machine.set("CONDA_PREFIX", "/conda")
                .text("/conda/conda-meta/history", "")
                .with("/conda/lib", Group.BLAS);
        Resolution resolution = machine.resolve();
        assertEquals(
                machine.at("/conda/lib"),
                found(resolution, "libcublas.so.12").path().getParent());
        assertEquals(
                "passed over a cuBLAS: libcublasLt.so.12 in " + machine.at(SITE + "/nvidia/cublas/lib")
                        + " is 12.4.5.8, expected 12.5.3 or later",
                resolution.remarks().get(0));
    }

    @Test
    void two_packages_for_one_file_tell_nothing() {
        machine.set("VIRTUAL_ENV", "/opt/torch/.venv").with(SITE + "/nvidia/rest/lib", Group.values());
        wheel("cudnn", "9.1.0.70", Group.DNN);
        machine.text(SITE + "/nvidia_cudnn_cu13-9.15.1.9.dist-info/METADATA", "");
        assertEquals(Optional.empty(), found(machine.resolve(), "libcudnn.so.9").version());
    }

    private MadeUpMachine wheel(String name, String version, Group... groups) {
        return machine.with(SITE + "/nvidia/" + name + "/lib", groups)
                .text(SITE + "/nvidia_" + name + "_cu12-" + version + ".dist-info/METADATA", "");
    }

    private static String version(Resolution resolution, String soname) {
        return found(resolution, soname).version().orElseThrow().toString();
    }

    private static Found found(Resolution resolution, String soname) {
        return resolution.findings().stream()
                .filter(finding -> finding.library().soname().equals(soname))
                .map(Found.class::cast)
                .findFirst()
                .orElseThrow();
    }
}

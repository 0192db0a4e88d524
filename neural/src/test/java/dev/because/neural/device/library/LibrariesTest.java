package dev.because.neural.device.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.device.library.Finding.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {
    private static final String SYSTEM = "/usr/lib/x86_64-linux-gnu";

    @TempDir
    private Path root;

    private MadeUpMachine machine;

    @BeforeEach
    void machine() {
        machine = new MadeUpMachine(root);
    }

    @Test
    void a_machine_with_everything_is_complete_and_each_file_stands_behind_what_it_needs() {
        machine.with(SYSTEM, Group.values()).with(SYSTEM, "libnvrtc-builtins.so.12.6", "libcudnn_engines_new.so.9");
        Resolution resolution = machine.resolve();
        assertEquals(Optional.empty(), resolution.problem());
        assertTrue(resolution.complete());
        assertEquals(List.of(), resolution.remarks());
        List<String> names = resolution.files().stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertEquals(18 + 1, names.size());
        assertEquals(names.size(), new HashSet<>(names).size());
        for (String pair : List.of(
                "libcublasLt.so.12 libcublas.so.12",
                "libcublas.so.12 libcusolver.so.11",
                "libnvJitLink.so.12 libcusparse.so.12",
                "libcusparse.so.12 libcusolver.so.11",
                "libnvrtc-builtins.so.12.6 libnvrtc.so.12",
                "libnvrtc.so.12 libcudnn.so.9",
                "libcudnn_graph.so.9 libcudnn_ops.so.9",
                "libcudnn_ops.so.9 libcudnn_cnn.so.9",
                "libcudnn_graph.so.9 libcudnn_engines_new.so.9",
                "libcudnn_engines_new.so.9 libcudnn.so.9")) {
            String[] two = pair.split(" ");
            assertTrue(names.contains(two[0]) && names.indexOf(two[0]) < names.indexOf(two[1]), pair + " in " + names);
        }
        assertEquals(
                resolution.files().stream()
                        .mapToLong(file -> file.toFile().length())
                        .sum(),
                resolution.bytesFound());
    }

    @Test
    void on_an_empty_machine_the_first_library_is_missing_and_what_was_looked_in_is_said() {
        machine.text("/opt/x/lib/empty", "").set("LD_LIBRARY_PATH", "/opt/x/lib:/not/there");
        assertEquals(
                Optional.of("libcudart.so.12 is missing: looked in LD_LIBRARY_PATH"),
                machine.resolve().problem());
    }

    @Test
    void the_one_group_that_is_missing_is_named_with_all_places() {
        Group[] others = Arrays.stream(Group.values())
                .filter(group -> group != Group.DNN)
                .toArray(Group[]::new);
        machine.with("/usr/local/cuda-12.6/lib64", others).text(SYSTEM + "/empty", "");
        assertEquals(
                Optional.of("libcudnn_graph.so.9 is missing: looked in the folders of ld.so, "
                        + machine.at("/usr/local/cuda-12.6")),
                machine.resolve().problem());
    }

    @Test
    void a_cuDNN_that_is_too_old_is_named_with_both_versions() throws IOException {
        machine.with(SYSTEM, Group.values());
        for (Library library : Group.DNN.libraries()) {
            Files.delete(machine.at(SYSTEM).resolve(library.soname()));
            new TinyElf(library.soname()).write(machine.at(SYSTEM).resolve(library.soname() + ".1.0"));
            machine.link(SYSTEM + "/" + library.soname(), library.soname() + ".1.0");
        }
        assertEquals(
                Optional.of("libcudnn_graph.so.9 in " + machine.at(SYSTEM) + " is 9.1.0, expected 9.3.0 or later"),
                machine.resolve().problem());
    }

    @Test
    void a_file_that_is_no_library_is_called_what_it_is() throws IOException {
        Path file = machine.with(SYSTEM, Group.values()).at(SYSTEM).resolve("libcufft.so.11");
        String where = "libcufft.so.11 in " + file.getParent() + " is ";
        Files.writeString(file, "version https://git-lfs.github.com/spec/v1\n");
        assertEquals(
                Optional.of(where + "a text file, expected a library for x86-64"),
                machine.resolve().problem());
        new TinyElf("libcufft.so.10").write(file);
        assertEquals(
                Optional.of(where + "libcufft.so.10, expected libcufft.so.11"),
                machine.resolve().problem());
        new TinyElf("libcufft.so.11").forMachine(183).write(file);
        assertEquals(
                Optional.of(where + "a library for ARM of 64 bits, expected a library for x86-64"),
                machine.resolve().problem());
        byte[] whole = new TinyElf("libcufft.so.11").bytes();
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        assertEquals(
                Optional.of(where + "cut off after " + (whole.length - 5) + " of " + whole.length
                        + " bytes, expected a library for x86-64"),
                machine.resolve().problem());
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("libcufft.so.11.0.0"));
        assertEquals(
                Optional.of(where + "a link to a file that does not exist, expected a library"),
                machine.resolve().problem());
    }

    @Test
    void a_group_is_not_put_together_from_two_places() {
        machine.with(SYSTEM, Group.values())
                .with("/opt/a", "libcublas.so.12")
                .with("/opt/b", "libcublasLt.so.12")
                .with("/opt/a", Group.FFT)
                .set("LD_LIBRARY_PATH", "/opt/a:/opt/b");
        Resolution resolution = machine.resolve();
        assertEquals(Optional.empty(), resolution.problem());
        assertEquals(SYSTEM, folder(resolution, "libcublas.so.12"));
        assertEquals(SYSTEM, folder(resolution, "libcublasLt.so.12"));
        assertEquals("/opt/a", folder(resolution, "libcufft.so.11"));
        assertEquals(
                List.of(
                        "passed over a cuBLAS: libcublasLt.so.12 is missing: looked in LD_LIBRARY_PATH",
                        "passed over a cuBLAS: libcublas.so.12 is missing: looked in LD_LIBRARY_PATH"),
                resolution.remarks());
    }

    @Test
    void places_are_preferred_in_their_order() {
        List<String> folders = List.of(
                "/opt/ld",
                "/etc-named",
                SYSTEM,
                "/usr/local/cuda/lib64",
                "/usr/local/cuda-12.8/targets/x86_64-linux/lib",
                "/usr/local/cuda-12.6/lib64",
                "/venv/lib/python3.12/site-packages/nvidia/all/lib",
                "/conda/lib");
        machine.set("LD_LIBRARY_PATH", "/opt/ld")
                .set("VIRTUAL_ENV", "/venv")
                .set("CONDA_PREFIX", "/conda")
                .text("/conda/conda-meta/history", "")
                .text("/etc/ld.so.conf", "include /etc/ld.so.conf.d/*.conf # all\n")
                .text("/etc/ld.so.conf.d/x.conf", "# mine\n/etc-named\n");
        Set<Group> groups = Set.of(Group.values());
        for (String folder : folders) {
            machine.with(folder, groups.toArray(Group[]::new));
        }
        for (String folder : folders) {
            Resolution resolution = machine.resolve();
            assertEquals(Optional.empty(), resolution.problem());
            for (Group group : groups) {
                for (Library library : group.libraries()) {
                    assertEquals(folder, folder(resolution, library.soname()));
                    machine.at(folder).resolve(library.soname()).toFile().delete();
                }
            }
        }
        assertFalse(machine.resolve().complete());
    }

    @Test
    void a_folder_that_the_user_names_goes_first_however_its_libraries_lie_in_it() {
        machine.with(SYSTEM, Group.values())
                .with("/mine/lib64", Group.DNN)
                .with("/mine/lib/python3.12/site-packages/nvidia/cufft/lib", Group.FFT)
                .with("/mine", Group.RUNTIME)
                .with("/mine/nvidia/cublas/lib", Group.BLAS);
        Place mine = Libraries.folder("BECAUSE_CUDA=/mine", machine.at("/mine"));
        Resolution resolution = Libraries.find(machine.environment(), List.of(mine), List.of(), Optional.empty());
        assertEquals("/mine/lib64", folder(resolution, "libcudnn.so.9"));
        assertEquals("/mine", folder(resolution, "libcudart.so.12"));
        assertEquals("/mine/nvidia/cublas/lib", folder(resolution, "libcublas.so.12"));
        assertEquals("/mine/lib/python3.12/site-packages/nvidia/cufft/lib", folder(resolution, "libcufft.so.11"));
        assertEquals(SYSTEM, folder(resolution, "libcusolver.so.11"));
        assertEquals("BECAUSE_CUDA=/mine", found(resolution, "libcudart.so.12").origin());
    }

    @Test
    void what_serves_one_purpose_only_is_remarked_and_not_in_the_way() {
        machine.with(SYSTEM, Group.RUNTIME, Group.BLAS, Group.SPARSE, Group.FFT, Group.DNN);
        Resolution resolution = machine.resolve();
        assertEquals(Optional.empty(), resolution.problem());
        assertEquals(
                List.of(
                        "libnvrtc.so.12 is missing: looked in the folders of ld.so",
                        "libcupti.so.12 is missing: looked in the folders of ld.so"),
                resolution.remarks());
    }

    @Test
    void a_cuDNN_of_the_system_tells_in_its_own_bytes_for_which_CUDA_it_was_built() throws IOException {
        machine.with(SYSTEM, Group.values()).with(SYSTEM, "libnvrtc.so.13", "libcublasLt.so.13");
        Path part = machine.at(SYSTEM).resolve("libcudnn_adv.so.9");
        byte[] opened = "\0libcublasLt.so.13\0".getBytes(StandardCharsets.US_ASCII);
        byte[] elf = new TinyElf("libcudnn_adv.so.9").bytes();
        byte[] both = Arrays.copyOf(elf, elf.length + opened.length);
        System.arraycopy(opened, 0, both, elf.length, opened.length);
        Files.write(part, both);
        Resolution resolution = machine.resolve(Optional.of(Version.of(13, 0)));
        assertEquals(Optional.empty(), resolution.problem());
        assertTrue(resolution.files().contains(machine.at(SYSTEM).resolve("libnvrtc.so.13")));
        assertFalse(resolution.files().contains(machine.at(SYSTEM).resolve("libnvrtc.so.12")));
        assertEquals(
                Optional.of("libcudnn_adv.so.9 in " + machine.at(SYSTEM)
                        + " is built for CUDA 13, expected one for CUDA 12, since the driver supports CUDA 12.4"),
                machine.resolve(Optional.of(Version.of(12, 4))).problem());
    }

    private String folder(Resolution resolution, String soname) {
        return "/" + root.relativize(found(resolution, soname).path().getParent());
    }

    private static Found found(Resolution resolution, String soname) {
        return resolution.findings().stream()
                .filter(finding -> finding.library().soname().equals(soname))
                .map(Found.class::cast)
                .findFirst()
                .orElseThrow();
    }
}

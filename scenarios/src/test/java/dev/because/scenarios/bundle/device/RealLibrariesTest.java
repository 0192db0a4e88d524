package dev.because.scenarios.bundle.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.scenarios.bundle.device.FatBinary.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries of CUDA 12.6, where the local Maven repository has them. */
@Tag("long")
class RealLibrariesTest {
    private static final Path ARTEFACT = Path.of(
            System.getProperty("user.home"),
            ".m2/repository/org/bytedeco/cuda/12.6-9.5-1.5.11/cuda-12.6-9.5-1.5.11-linux-x86_64-redist.jar");

    @TempDir
    Path folder;

    private LibraryFile library(String name) throws IOException {
        assumeTrue(Files.exists(ARTEFACT), ARTEFACT + " is not there");
        Path file = folder.resolve(name);
        try (ZipFile zip = new ZipFile(ARTEFACT.toFile())) {
            ZipEntry entry = zip.getEntry("org/bytedeco/cuda/linux-x86_64/" + name);
            Files.copy(zip.getInputStream(entry), file);
        }
        return LibraryFile.open(file);
    }

    @Test
    void containersCoverTheSectionOfCublasExactly() throws IOException {
        LibraryFile library = library("libcublas.so.12");
        Section section = library.section(".nv_fatbin").orElseThrow();
        List<FatBinary> containers = FatBinary.in(library, section);
        assertEquals(200, containers.size());
        assertEquals(
                section.bytes().length(),
                containers.stream().mapToLong(one -> one.bytes().length()).sum());
        assertEquals(
                196,
                containers.stream()
                        .filter(new Architecture(90)::runsWithoutCompiling)
                        .count());
    }

    @Test
    void everyPieceOfMachineCodeExpandsToAnElfFileAndMostHaveKernels() throws IOException {
        LibraryFile library = library("libcudnn_cnn.so.9");
        List<FatBinary> containers =
                FatBinary.in(library, library.section(".nv_fatbin").orElseThrow());
        assertEquals(12, containers.size());
        List<Entry> pieces = containers.stream()
                .flatMap(one -> one.entries().stream())
                .filter(entry -> entry.kind() == FatBinary.Kind.MACHINE_CODE)
                .toList();
        assertEquals(84, pieces.size());
        long withKernels = pieces.stream()
                .filter(entry -> !Kernels.machineCode(library, entry).sections().isEmpty())
                .filter(entry -> !Kernels.in(library, entry).isEmpty())
                .count();
        assertTrue(withKernels > 42, withKernels + " of them");
    }

    @Test
    void forHopperFiveSixthsOfCublasGo() throws IOException {
        LibraryFile library = library("libcublas.so.12");
        long zeros = Reduction.to(new Architecture(90)).of(library).stream()
                .mapToLong(Span::length)
                .sum();
        assertTrue(
                zeros > library.length() * 0.79 && zeros < library.length() * 0.8, zeros + " of " + library.length());
    }
}

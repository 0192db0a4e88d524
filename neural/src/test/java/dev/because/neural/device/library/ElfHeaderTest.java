package dev.because.neural.device.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.neural.device.library.ElfHeader.NotALibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfHeaderTest {
    @TempDir
    private Path folder;

    @Test
    void a_library_says_its_name_and_what_it_needs() throws Exception {
        Path file = new TinyElf("libcublas.so.12", "libcublasLt.so.12", "libc.so.6").write(folder.resolve("any name"));
        assertEquals(
                new ElfHeader(Optional.of("libcublas.so.12"), List.of("libcublasLt.so.12", "libc.so.6")),
                ElfHeader.read(file));
    }

    @Test
    void a_library_may_have_no_name() throws Exception {
        assertEquals(
                Optional.empty(),
                ElfHeader.read(new TinyElf("").write(folder.resolve("x"))).soname());
    }

    @Test
    void what_is_no_library_for_this_machine_is_called_what_it_is() throws IOException {
        TinyElf library = new TinyElf("libx.so.1");
        int size = library.bytes().length;
        assertEquals("an empty file", refusal(new byte[0]));
        assertEquals("a text file", refusal("INPUT(libx.so.1.2)\n".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("no library", refusal(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}));
        assertEquals("cut off after 40 bytes", refusal(Arrays.copyOf(library.bytes(), 40)));
        assertEquals(
                "cut off after " + (size - 1) + " of " + size + " bytes",
                refusal(Arrays.copyOf(library.bytes(), size - 1)));
        assertEquals(
                "a library of 32 bits",
                refusal(new TinyElf("libx.so.1").ofBits(32).bytes()));
        assertEquals(
                "a library for ARM of 64 bits",
                refusal(new TinyElf("libx.so.1").forMachine(183).bytes()));
        assertEquals(
                "a library for machine 999",
                refusal(new TinyElf("libx.so.1").forMachine(999).bytes()));
        assertEquals(
                "an ELF file, but no shared library",
                refusal(new TinyElf("libx.so.1").ofType(1).bytes()));
    }

    @Test
    void damaged_bytes_are_refused_or_read_and_nothing_else() throws IOException {
        byte[] whole = new TinyElf("libcudnn.so.9", "libcudnn_graph.so.9").bytes();
        Random random = new Random(8);
        int refused = 0;
        for (int round = 0; round < 600; round++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change < 3; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0x7f);
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                ElfHeader.read(file);
            } catch (NotALibrary refusal) {
                refused++;
            }
        }
        assertTrue(refused > 150, refused + " of 600 refused");
    }

    @Test
    void the_libraries_of_this_java_read_as_readelf_reads_them() throws Exception {
        Path readelf = Path.of("/usr/bin/readelf");
        assumeTrue(Files.isExecutable(readelf), "readelf is installed");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "the processor is an x86-64");
        List<Path> libraries;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.home"), "lib"))) {
            libraries = files.filter(file -> file.toString().endsWith(".so")).toList();
        }
        assertTrue(libraries.size() > 10);
        for (Path library : libraries.subList(0, 10)) {
            Process process = new ProcessBuilder(readelf.toString(), "-dW", library.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String listing = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            ElfHeader header = ElfHeader.read(library);
            assertEquals(names(listing, "NEEDED"), header.needed(), library.toString());
            assertEquals(names(listing, "SONAME").stream().findFirst(), header.soname(), library.toString());
        }
    }

    private static List<String> names(String listing, String kind) {
        return Pattern.compile("\\(" + kind + "\\).*\\[(.*)]")
                .matcher(listing)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return assertThrows(NotALibrary.class, () -> ElfHeader.read(file)).getMessage();
    }
}

package dev.because.neural.device.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shared libraries of a few lines of C, compiled where there is a compiler; elsewhere the test is skipped. */
public final class StubLibrary {
    private static final List<String> COMPILERS = List.of("/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang");

    private StubLibrary() {}

    /** Compiles a source to a library that no other test of this process can find by its name. */
    public static void compile(Path library, String source) throws IOException, InterruptedException {
        compile(library, "libbecause-stub.so", source);
    }

    /** Compiles a source to a library that whoever asks for its soname gets, once it is loaded. */
    public static void compile(Path library, String soname, String source) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the system is Linux");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "the processor is an x86-64");
        String compiler = COMPILERS.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("");
        assumeTrue(!compiler.isEmpty(), "a C compiler is installed");
        Files.createDirectories(library.getParent());
        Path c = library.resolveSibling(library.getFileName() + ".c");
        Files.writeString(c, source);
        Process process = new ProcessBuilder(
                        compiler, "-shared", "-fPIC", "-Wl,-soname," + soname, "-o", library.toString(), c.toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
    }
}

package dev.because.neural.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The data that only developers have; a test that needs what is absent is skipped. */
public final class SharedFolder {
    private SharedFolder() {}

    /** A file or folder of the data; the test that asks is skipped where it is not. */
    public static Path path(String below) {
        String folder = Optional.ofNullable(System.getProperty("BECAUSE_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("BECAUSE_DATA")))
                .orElse("../shared/data");
        Path path = Path.of(folder).resolve(below);
        assumeTrue(Files.exists(path), () -> "no " + path + " (set BECAUSE_DATA)");
        return path;
    }
}

package dev.because.symbolic.causal.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files of the data that lie beside the project; a test that needs one is skipped where it is absent. */
public final class Published {
    private Published() {}

    public static Path file(String folder, String name) {
        Path file = Path.of(Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                        .orElse("../shared/data"))
                .resolve(folder)
                .resolve(name);
        assumeTrue(Files.exists(file), file + " is there");
        return file;
    }
}

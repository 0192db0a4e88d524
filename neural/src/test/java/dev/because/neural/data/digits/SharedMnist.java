package dev.because.neural.data.digits;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The whole of MNIST, where the machine that runs the tests has it. */
public final class SharedMnist {
    private SharedMnist() {}

    /** The folder; the test that asks is skipped where there is none. */
    public static Path folder() {
        String data = Optional.ofNullable(System.getProperty("BECAUSE_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("BECAUSE_DATA")))
                .orElse("../../shared/data");
        Path folder = Path.of(data, "mnist");
        assumeTrue(Files.isDirectory(folder), "MNIST is not at " + folder + ": set BECAUSE_DATA");
        return folder;
    }
}

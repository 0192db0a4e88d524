package dev.because.scenarios.bench.devices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder to work in, which goes away in the end unless somebody wants it.
 *
 * @param path the folder
 * @param kept whether it stays
 */
public record WorkFolder(Path path, boolean kept) implements AutoCloseable {
    /** The folder that is wanted, or a temporary one. */
    public static WorkFolder of(Optional<Path> wanted) throws IOException {
        return wanted.isPresent()
                ? new WorkFolder(Files.createDirectories(wanted.get()).toAbsolutePath(), true)
                : new WorkFolder(Files.createTempDirectory("because-bench"), false);
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> all = Files.walk(path)) {
            inside = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.deleteIfExists(file);
        }
    }
}

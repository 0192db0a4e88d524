package dev.because.neural.device.cache;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.device.library.Libraries;
import dev.because.neural.device.library.MadeUpMachine;
import dev.because.neural.device.library.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A machine that has nothing, and a cache for it that a small jar fills. */
abstract class MadeUpCache {
    static final MadeUpJar JAR = new MadeUpJar(300_000);

    /** The real one, but that it does not wait for the disk. */
    static final Disk QUICK = new Disk() {
        @Override
        public void settle(Path file) {
            assertTrue(Files.isRegularFile(file));
        }
    };

    @TempDir
    Path root;

    Path folder;
    MadeUpMachine machine;

    @BeforeEach
    void machine() {
        folder = root.resolve("cache/made-up");
        machine = new MadeUpMachine(root.resolve("machine"));
    }

    Cache cache(Path file, Disk disk) {
        return new Cache(folder, Optional.of(file), JAR.manifest(), disk);
    }

    Resolution resolve(Cache cache) {
        return Libraries.find(machine.environment(), List.of(), List.of(cache), Optional.empty());
    }

    Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

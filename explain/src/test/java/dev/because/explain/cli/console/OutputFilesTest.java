package dev.because.explain.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void allFilesAppearAtTheEndAndNothingElseStays() throws IOException {
        Path json = folder.resolve("z.json");
        Path html = folder.resolve("z.html");
        try (OutputFiles files = new OutputFiles()) {
            files.reserve(json);
            files.reserve(html);
            files.write(json, new byte[] {1});
            files.write(html, new byte[] {2, 3});
            assertFalse(Files.exists(json));
            files.commit();
        }
        assertEquals(List.of("z.html", "z.json"), names());
        assertEquals(2, Files.size(html));
    }

    @Test
    void whoeverFailsLeavesNoTraceAndKeepsWhatWasThere() throws IOException {
        Path json = folder.resolve("z.json");
        Files.writeString(json, "old");
        try (OutputFiles files = new OutputFiles()) {
            files.reserve(json);
            files.write(json, new byte[] {1});
        }
        assertEquals(List.of("z.json"), names());
        assertEquals("old", Files.readString(json));
    }

    @Test
    void ifOneCannotBeMovedTheOthersDoNotAppear() throws IOException {
        Path first = folder.resolve("a");
        Path second = folder.resolve("b");
        try (OutputFiles files = new OutputFiles()) {
            files.reserve(first);
            files.reserve(second);
            files.write(first, new byte[1]);
            files.write(second, new byte[1]);
            Files.createDirectories(second.resolve("in the way")); // meanwhile, by someone else
            assertThrows(IOException.class, files::commit);
        }
        assertEquals(List.of("b"), names());
    }

    @Test
    void aPathThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        try (OutputFiles files = new OutputFiles()) {
            for (String name : List.of("missing/z.json", "file/z.json", ".")) {
                Path path = folder.resolve(name);
                BadInputException refused = assertThrows(BadInputException.class, () -> files.reserve(path));
                assertTrue(refused.getMessage().startsWith(path + ": found "), refused.getMessage());
                assertFalse(refused.getMessage().contains("null"), refused.getMessage());
            }
        }
        assertEquals(List.of("file"), names());
    }

    @Test
    void twoOutputsOfOneNameAreRefused() throws IOException {
        Path file = folder.resolve("z");
        try (OutputFiles files = new OutputFiles()) {
            files.reserve(file);
            Path same = folder.resolve("./z");
            assertThrows(BadInputException.class, () -> files.reserve(same));
        }
        assertEquals(List.of(), names());
    }

    @Test
    void aFileWithoutWritePermissionIsRefused() throws IOException {
        Path file = folder.resolve("z");
        Files.writeString(file, "");
        assumeTrue(file.toFile().setReadOnly());
        assumeFalse(Files.isWritable(file), "the superuser may write everything");
        try (OutputFiles files = new OutputFiles()) {
            assertThrows(BadInputException.class, () -> files.reserve(file));
        }
    }

    @Test
    void aSymbolicLinkStaysAndItsFileIsReplacedWithItsPermissionsKept() throws IOException {
        Path file = folder.resolve("file");
        Path link = folder.resolve("link");
        Files.writeString(file, "old");
        Files.createSymbolicLink(link, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        try (OutputFiles files = new OutputFiles()) {
            files.reserve(link);
            files.write(link, "new".getBytes());
            files.commit();
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aDeviceIsWrittenItself() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        try (OutputFiles files = new OutputFiles()) {
            files.reserve(device);
            files.write(device, new byte[1]);
            files.commit();
        }
        assertTrue(Files.exists(device));
    }

    @Test
    void ctrlCDiscardsWhatIsUnfinishedAndPreventsTheRest() throws IOException {
        Path file = folder.resolve("z");
        OutputFiles files = new OutputFiles();
        files.reserve(file);
        files.write(file, new byte[1]);
        files.close(); // what the shutdown hook does
        files.commit();
        assertEquals(List.of(), names());
    }
}

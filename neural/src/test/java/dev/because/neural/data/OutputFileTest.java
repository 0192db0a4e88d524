package dev.because.neural.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final byte[] NEW = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void aFileIsMadeOrReplacedAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("out.npy");
        OutputFile.write(file, new byte[] {9, 9, 9, 9});
        OutputFile.write(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of(file), listing());
    }

    @Test
    void aLinkIsFollowedAndStays() throws IOException {
        Path file = Files.createFile(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        OutputFile.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    void aPathThatCannotBeWrittenIsRefusedAndLeavesNothing() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Refusal.says(() -> OutputFile.write(folder, NEW), "a folder", "a path that a file can be written to");
        Refusal.says(() -> OutputFile.write(folder.resolve("gone/out.npy"), NEW), "out.npy: found no such folder");
        Refusal.says(() -> OutputFile.write(file.resolve("out.npy"), NEW), "out.npy: found ");
        assertEquals(List.of(file), listing());
    }

    private List<Path> listing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

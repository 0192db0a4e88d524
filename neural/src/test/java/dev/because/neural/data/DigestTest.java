package dev.because.neural.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    /** FIPS 180-4, the examples of SHA-256. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path folder;

    @Test
    void theExamplesOfTheStandardHold() throws IOException {
        assertEquals(OF_ABC, Digest.ofBytes("abc".getBytes(StandardCharsets.UTF_8)));
        assertEquals(OF_ABC, Digest.of(Files.writeString(folder.resolve("abc"), "abc")));
        assertEquals(OF_NOTHING, Digest.ofFile(Files.createFile(folder.resolve("nothing"))));
    }

    @Test
    void aFileOfManyChunksHasTheDigestOfItsBytes() throws IOException {
        byte[] bytes = new byte[1_000_003];
        new Random(1).nextBytes(bytes);
        assertEquals(Digest.ofBytes(bytes), Digest.ofFile(Files.write(folder.resolve("large"), bytes)));
    }

    @Test
    void aFoldersDigestIsThatOfItsSortedListing() throws IOException {
        fill(folder);
        String nothing = OF_NOTHING + "  ";
        // In the order of the characters: "a/b.c" comes before "a/b/c".
        String listing = OF_ABC + "  B.txt\n" + nothing + "a/b.c\n" + nothing + "a/b/c\n";
        assertEquals(Digest.ofBytes(listing.getBytes(StandardCharsets.UTF_8)), Digest.of(folder));
    }

    @Test
    void theShellAgrees() throws Exception {
        fill(folder);
        String command = "find -L . -type f -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum";
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(shell.waitFor() == 0 && printed.length() > 64, "no sha256sum");
        assertEquals(printed.substring(0, 64), Digest.ofFolder(folder));
    }

    @Test
    void aRenamedAMovedAndAChangedFileEachChangeTheFoldersDigest() throws IOException {
        fill(folder);
        String before = Digest.ofFolder(folder);
        Path moved = Files.move(folder.resolve("B.txt"), folder.resolve("a/B.txt"));
        String after = Digest.ofFolder(folder);
        assertNotEquals(before, after);
        Files.writeString(moved, "abd");
        assertNotEquals(after, Digest.ofFolder(folder));
        Files.writeString(moved, "abc");
        Files.move(moved, folder.resolve("B.txt"));
        assertEquals(before, Digest.ofFolder(folder));
    }

    @Test
    void whatIsNotThereIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Refusal.says(() -> Digest.of(folder.resolve("gone")), "gone: found no such file");
        Refusal.says(() -> Digest.ofFile(folder), "a folder");
        Refusal.says(() -> Digest.ofFolder(file), "a file", "a folder");
        Refusal.says(() -> Digest.ofFolder(folder.resolve("gone")), "no such folder");
    }

    private static void fill(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("B.txt"), "abc");
        Files.createFile(folder.resolve("a/b/c"));
        Files.createFile(folder.resolve("a/b.c"));
    }
}

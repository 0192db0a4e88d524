package dev.because.neural.data;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a whole file or none: the bytes go to a hidden file beside it, which is then moved into its place, so that a
 * reader, or a Ctrl-C, never sees half of it.
 */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Writes a file, in the place of one that is there. A link is followed; a device such as {@code /dev/stdout} is
     * written to, not replaced.
     *
     * @throws BadInputException if it cannot be written
     */
    public static void write(Path path, byte[] bytes) {
        try {
            if (Files.isDirectory(path)) {
                throw new BadInputException(path.toString(), "a folder", "a path that a file can be written to");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                Files.write(path, bytes);
            } else {
                moveInto(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath(), bytes);
            }
        } catch (IOException e) {
            throw new BadInputException(path.toString(), problem(e), "a path that a file can be written to");
        }
    }

    private static void moveInto(Path target, byte[] bytes) throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + "."
                + ProcessHandle.current().pid() + "." + Thread.currentThread().getId() + ".part");
        beside.toFile().deleteOnExit();
        try {
            Files.write(
                    beside,
                    bytes,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String problem(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        }
        return e instanceof FileSystemException refused && refused.getReason() != null
                ? String.valueOf(refused.getReason())
                : InputFile.reason(e);
    }
}

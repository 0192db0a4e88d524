package dev.because.explain.cli.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One file to be: a place beside it to write, on the same file system, so that the move is atomic. A device or a pipe
 * ({@code /dev/stdout}) is written itself.
 *
 * @param target the file, symbolic links resolved
 * @param written what is written; the same as {@code target} for a device
 * @param replaces whether a file was there before
 */
record Reservation(Path target, Path written, boolean replaces) {
    static Reservation of(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new FileSystemException(file.toString(), null, "a folder");
        }
        boolean replaces = Files.exists(absolute);
        if (replaces && !Files.isWritable(absolute)) {
            throw new AccessDeniedException(file.toString());
        }
        if (replaces && !Files.isRegularFile(absolute)) {
            return new Reservation(absolute, absolute, true);
        }
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString(), null, "no folder " + folder);
        }
        Path target = replaces
                ? absolute.toRealPath()
                : folder.toRealPath().resolve(absolute.getFileName().toString());
        String unique = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        Path written = target.resolveSibling("." + target.getFileName() + "." + unique + ".unfinished");
        Files.createFile(written); // with the permissions that the user's mask gives; a temporary file would be private
        return new Reservation(target, written, replaces);
    }

    boolean sameTarget(Reservation other) {
        return target.equals(other.target);
    }

    void move() throws IOException {
        if (written.equals(target)) {
            return;
        }
        if (replaces) {
            keepPermissions();
        }
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException networkFileSystem) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes back a move, when another of the same command failed; what it replaced is gone. */
    void withdraw() {
        if (!written.equals(target)) {
            delete(target);
        }
    }

    void discard() {
        if (!written.equals(target)) {
            delete(written);
        }
    }

    private void keepPermissions() throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null && Files.exists(target)) {
            Files.setPosixFilePermissions(written, old.readAttributes().permissions());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException nothingMoreCanBeDone) {
            return;
        }
    }
}

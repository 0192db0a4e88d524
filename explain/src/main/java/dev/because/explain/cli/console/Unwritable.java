package dev.because.explain.cli.console;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;

/** What an exception of the file system says about a path, in words that continue "found …". */
public final class Unwritable {
    private Unwritable() {}

    /** The reason without the path. */
    public static String reason(FileSystemException problem) {
        if (problem instanceof NoSuchFileException) {
            return Objects.requireNonNullElse(problem.getReason(), "no such file or folder");
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof NotDirectoryException) {
            return "a file in the place of a folder";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "a file of that name";
        }
        return Objects.requireNonNullElse(problem.getReason(), "a path that cannot be used")
                .toLowerCase(Locale.ROOT);
    }
}

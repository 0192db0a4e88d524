package dev.because.neural.tensorflow.file;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a whole file that a stranger made, if it is one and is not too large. */
public final class BoundedFile {
    private BoundedFile() {}

    /** @throws BadInputException if there is no such file, it cannot be read, is empty, or is larger than {@code most} */
    public static byte[] read(Path file, long most) {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file.toString(), "a folder", "a file");
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file.toString(), "no such file", "one that is there");
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new BadInputException(file.toString(), "an empty file", "a model");
            }
            if (size > most) {
                throw new BadInputException(file.toString(), size + " bytes", "at most " + most);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new BadInputException(file.toString(), "an unreadable file", "one that can be read");
        }
    }
}

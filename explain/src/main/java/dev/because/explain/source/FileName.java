package dev.because.explain.source;

import dev.because.neural.network.BadInputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The names of files in a question: text that need not be a path at all. */
public final class FileName {
    private FileName() {}

    /**
     * The path of that name, as it counts from a folder.
     *
     * @param expected what the file should hold, for the message
     * @throws BadInputException if no file can have that name here
     */
    public static Path resolve(Path folder, String name, String expected) {
        if (name.isBlank()) {
            throw new BadInputException("file name \"" + name + "\"", "nothing in it", expected);
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new BadInputException(name, "a name that no file can have", expected);
        }
    }
}

package dev.because.neural.device.driver;

import java.nio.file.Path;
import java.util.Optional;

/** Loads libraries the way that TensorFlow will look for them. */
public final class Dlopen {
    private Dlopen() {}

    /**
     * Loads a library for the whole process, and never unloads it: whoever later opens its soname by name gets this one,
     * wherever it lies.
     *
     * @return what the dynamic linker said against it; empty when it is loaded
     */
    public static Optional<String> load(Path file) {
        return Optional.of(file.toString());
    }

    /** Asks for a library by name alone, as TensorFlow does. @return what the dynamic linker said against it */
    public static Optional<String> load(String soname) {
        return Optional.of(soname);
    }
}

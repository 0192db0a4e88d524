package dev.because.neural.device.driver;

import java.nio.file.Path;
import java.util.Optional;

/** Loads libraries so that TensorFlow, which asks for them by name, finds them wherever they lie. */
public final class Dlopen {
    private Dlopen() {}

    /**
     * Loads a library for the whole process ({@code RTLD_LAZY | RTLD_GLOBAL}), and never unloads it: the dynamic linker
     * takes it for whoever asks for its soname later.
     *
     * @return what the dynamic linker said against it; empty when it is loaded
     */
    public static Optional<String> load(Path file) {
        return open(file.toAbsolutePath().toString());
    }

    /**
     * Asks for a library by name alone, as TensorFlow does.
     *
     * @return what the dynamic linker said against it; empty when it is loaded
     */
    public static Optional<String> byName(String soname) {
        return open(soname);
    }

    private static Optional<String> open(String name) {
        try {
            Shared.Attempt attempt = Shared.open(name);
            return attempt.library().isPresent() ? Optional.empty() : Optional.of(attempt.fault());
        } catch (LinkageError | RuntimeException noBridge) {
            return Optional.of("the dynamic linker cannot be asked: " + noBridge.getMessage());
        }
    }
}

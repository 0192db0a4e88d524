package dev.because.neural.device.driver;

import dev.because.neural.device.library.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A library that comes with the driver: by name, as every program asks for it, and then in the folders where installers and
 * containers put it without telling the dynamic linker. Loaded once by path, it is found by name from then on.
 */
final class DriverLibrary {
    private static final List<String> FOLDERS = List.of(
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib64",
            "/usr/local/nvidia/lib64",
            "/usr/local/nvidia/lib",
            "/usr/lib/wsl/lib");

    private DriverLibrary() {}

    /** The library, or one reason why there is none. */
    static Shared.Attempt open(Environment environment, String soname) {
        Optional<Shared.Attempt> refused = Optional.empty();
        if (environment.isReal()) {
            Shared.Attempt byName = Shared.open(soname);
            if (byName.library().isPresent()) {
                return byName;
            }
            // In any language, the linker names the soname where it found no file, and the file where it found one.
            refused = Optional.of(byName).filter(attempt -> !attempt.fault().startsWith(soname + ":"));
        }
        for (String folder : FOLDERS) {
            Path file = environment.at(folder).resolve(soname);
            if (Files.exists(file)) {
                Shared.Attempt byPath = Shared.open(file.toString());
                if (byPath.library().isPresent()) {
                    return byPath;
                }
                refused = refused.isEmpty() ? Optional.of(byPath) : refused;
            }
        }
        return new Shared.Attempt(
                Optional.empty(),
                refused.map(attempt -> soname + " cannot be loaded: " + attempt.fault())
                        .orElse(soname + " is not on this machine"));
    }
}

package dev.because.neural.device;

import dev.because.neural.device.driver.Dlopen;
import dev.because.neural.device.driver.Driver;
import dev.because.neural.device.driver.LoadedVersion;
import dev.because.neural.device.library.Finding;
import dev.because.neural.device.library.Finding.Found;
import dev.because.neural.device.library.Finding.Packed;
import dev.because.neural.device.library.Group;
import dev.because.neural.device.library.Library;
import dev.because.neural.device.library.Version;
import dev.because.neural.network.BadInputException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A library that is loaded into this process.
 *
 * @param library which it is
 * @param path its file
 * @param version as its file, what lies beside it, or it itself told; empty where none of them did
 */
public record Loaded(Library library, Path path, Optional<Version> version) {

    /** Loads one, if there is a file for it; empty where it cannot be loaded and can be done without. */
    static Optional<Loaded> load(Finding finding, Driver driver) {
        return finding.file().flatMap(file -> load(finding, file, driver));
    }

    private static Optional<Loaded> load(Finding finding, Path file, Driver driver) {
        Library library = finding.library();
        Optional<String> fault = Dlopen.load(file);
        if (fault.isPresent()) {
            if (library.isNeeded()) {
                throw new BadInputException(file.toString(), fault.get(), "a library that can be loaded");
            }
            return Optional.empty();
        }
        Loaded loaded = new Loaded(library, file, told(finding).or(() -> LoadedVersion.of(library, file)));
        loaded.requireFit(driver);
        return Optional.of(loaded);
    }

    private static Optional<Version> told(Finding finding) {
        if (finding instanceof Found found) {
            return found.version();
        }
        return finding instanceof Packed packed ? Optional.of(packed.version()) : Optional.empty();
    }

    private void requireFit(Driver driver) {
        if (version.isPresent()
                && library.least().isPresent()
                && !version.get().isAtLeast(library.least().get())) {
            throw new BadInputException(
                    path.toString(), version.get().toString(), library.least().get() + " or later");
        }
        if (library.group() == Group.DNN && library.isNeeded() && driver instanceof Driver.Present present) {
            LoadedVersion.cudaOfCudnn(path).ifPresent(cuda -> {
                if (cuda > present.cuda().major()) {
                    throw new BadInputException(
                            path.toString(),
                            "built for CUDA " + cuda,
                            "one for CUDA " + present.cuda() + " or earlier");
                }
            });
        }
    }
}

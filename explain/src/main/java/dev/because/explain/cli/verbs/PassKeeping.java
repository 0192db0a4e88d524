package dev.because.explain.cli.verbs;

import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.pass.StimulusPass;
import dev.because.neural.activation.stimulus.SkippedPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where it is kept how far a pass is, so that the same command goes on after a kill: in the file that the user names, which
 * stays; or in the user's folder for what can be made again, under a name of its own for each model, layer and list of
 * pictures, until the command has answered.
 *
 * @param file the file; empty where none can be written
 * @param stays whether it is the user's
 */
record PassKeeping(Optional<Path> file, boolean stays) {
    private static final int LETTERS = 24;

    static PassKeeping of(Optional<Path> named, StimulusPass pass, Console console) {
        if (named.isPresent()) {
            return new PassKeeping(named, true);
        }
        Path folder = cache().resolve("because");
        try {
            Files.createDirectories(folder);
            String name = "neurons-" + pass.digest().substring(0, LETTERS) + ".state";
            return new PassKeeping(Optional.of(folder.resolve(name)).filter(file -> Files.isWritable(folder)), false);
        } catch (IOException | SecurityException e) {
            console.warn(folder + " cannot be written, so a pass that is killed begins anew (--state FILE helps)");
            return new PassKeeping(Optional.empty(), false);
        }
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".cache"));
    }

    /** The command has answered. */
    void answered() throws IOException {
        if (!stays && file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }

    /** Tells the user how the pass goes. */
    static PassListener telling(Console console, Progress progress) {
        return new PassListener() {
            @Override
            public void done(int files) {
                progress.step(files);
            }

            @Override
            public void skipped(SkippedPicture file) {
                console.warn("skipped " + file.path() + ": " + file.reason());
            }

            @Override
            public void resumed(int files) {
                console.warn("going on behind the " + files + " files that were done before");
                progress.step(files);
            }

            @Override
            public void startedAnew(String why) {
                console.warn(why);
            }
        };
    }
}

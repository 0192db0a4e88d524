package dev.because.neural.device.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine in a folder: its files, its links, its variables. */
public final class MadeUpMachine {
    private final Path root;
    private final Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/ada"));

    public MadeUpMachine(Path root) {
        this.root = root;
    }

    public MadeUpMachine set(String name, String value) {
        variables.put(name, value);
        return this;
    }

    public Path at(String path) {
        return root.resolve(path.substring(1));
    }

    /** Tiny libraries of these names in a folder. */
    public MadeUpMachine with(String folder, String... sonames) {
        for (String soname : sonames) {
            new TinyElf(soname).write(at(folder).resolve(soname));
        }
        return this;
    }

    /** All that these groups always have. */
    public MadeUpMachine with(String folder, Group... groups) {
        Arrays.stream(groups)
                .flatMap(group -> group.libraries().stream())
                .forEach(library -> with(folder, library.soname()));
        return this;
    }

    public MadeUpMachine text(String file, String text) {
        try {
            Files.createDirectories(at(file).getParent());
            Files.writeString(at(file), text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @param target relative to the link's folder */
    public MadeUpMachine link(String link, String target) {
        try {
            Files.createDirectories(at(link).getParent());
            Files.createSymbolicLink(at(link), Path.of(target));
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Environment environment() {
        return new Environment(variables, root, "Linux", "amd64", Optional.empty());
    }

    Resolution resolve() {
        return resolve(Optional.empty());
    }

    Resolution resolve(Optional<Version> driver) {
        return Libraries.find(environment(), List.of(), List.of(), driver);
    }
}

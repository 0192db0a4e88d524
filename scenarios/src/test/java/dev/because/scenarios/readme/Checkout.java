package dev.because.scenarios.readme;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that looks like the root of the repository and may be written to: everything that lies there is a link, and
 * {@code ../shared} leads where it would.
 *
 * @param home the repository
 * @param folder the stand-in
 */
record Checkout(Path home, Path folder) {
    private static final Set<String> NOT_LINKED = Set.of("target", ".git");

    static Checkout in(Path temporary) throws IOException {
        Path home = Path.of(System.getProperty("because.home")).toRealPath();
        Path folder = Files.createDirectory(temporary.resolve("because"));
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.toList()) {
                if (!NOT_LINKED.contains(entry.getFileName().toString())) {
                    Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
                }
            }
        }
        Path shared = home.resolveSibling("shared");
        if (Files.isDirectory(shared)) {
            Files.createSymbolicLink(temporary.resolve("shared"), shared);
        }
        return new Checkout(home, folder);
    }

    List<String> readme() throws IOException {
        return Files.readAllLines(home.resolve("README.md"));
    }

    /** Takes the links away again, so that whoever deletes the folder meets none. */
    void unlink() throws IOException {
        for (Path parent : List.of(folder, folder.getParent())) {
            try (Stream<Path> entries = Files.list(parent)) {
                for (Path entry : entries.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }

    /** The jars of the command, as a class path. */
    String classPath() throws IOException {
        Path target = home.resolve("scenarios/target");
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            return Stream.concat(Stream.of(target.resolve("because.jar")), libraries.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}

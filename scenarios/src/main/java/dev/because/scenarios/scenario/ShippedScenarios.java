package dev.because.scenarios.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The scenarios that come with the project, as a folder: their own where the project runs from its classes, a copy of
 * it, deleted at the end of the process, where it runs from an archive.
 */
public final class ShippedScenarios {
    private static final String FOLDER = "/dev/because/scenarios/shipped";

    private ShippedScenarios() {}

    /** The folder with the shipped scenarios and the files that they ask about. */
    public static Path folder() {
        URL url = Objects.requireNonNull(ShippedScenarios.class.getResource(FOLDER), "the shipped scenarios");
        try {
            return folder(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url.toString(), e);
        }
    }

    /** The folder at that address, which may be within an archive. */
    static Path folder(URI uri) {
        try {
            return uri.getScheme().equals("file") ? Path.of(uri) : copy(uri);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the shipped scenarios", e);
        }
    }

    private static Path copy(URI uri) throws IOException {
        Path target = Files.createTempDirectory("because-scenarios");
        target.toFile().deleteOnExit();
        try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of())) {
            Path source = archive.getPath(FOLDER);
            for (Path file : files(source)) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.copy(file, copy);
                copy.toFile().deleteOnExit();
            }
        }
        return target;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

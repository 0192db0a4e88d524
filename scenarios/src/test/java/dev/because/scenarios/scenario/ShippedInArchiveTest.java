package dev.because.scenarios.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedInArchiveTest {
    private static final String INSIDE = "/dev/because/scenarios/shipped";

    @TempDir
    Path folder;

    @Test
    void the_scenarios_of_an_archive_are_copied_out_of_it() throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("a b.jar").toUri());
        try (FileSystem jar = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.createDirectories(jar.getPath(INSIDE));
            for (Path file : files(ShippedScenarios.folder())) {
                Files.copy(file, jar.getPath(INSIDE, file.getFileName().toString()));
            }
        }
        Path copy = ShippedScenarios.folder(URI.create(archive + "!" + INSIDE));
        assertEquals(names(ShippedScenarios.folder()), names(copy));
        assertEquals(
                ScenarioFiles.read(List.of(ShippedScenarios.folder())).stream()
                        .map(Scenario::subject)
                        .toList(),
                ScenarioFiles.read(List.of(copy)).stream()
                        .map(Scenario::subject)
                        .toList());
    }

    private static List<String> names(Path folder) throws IOException {
        return files(folder).stream().map(file -> file.getFileName().toString()).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

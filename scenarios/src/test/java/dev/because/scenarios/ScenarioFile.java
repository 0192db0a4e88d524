package dev.because.scenarios;

import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes scenarios into a folder and reads them again. */
public record ScenarioFile(Path folder) {
    /** Writes a file. */
    public Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Scenario> read(String text) {
        return ScenarioReader.read(write("s.yaml", text));
    }

    /** One scenario that asks the made-up answerer, with these further fields. */
    public Scenario asking(String fields) {
        return read("scenario: made up\nquestion: {verb: guess}\n" + fields).get(0);
    }
}

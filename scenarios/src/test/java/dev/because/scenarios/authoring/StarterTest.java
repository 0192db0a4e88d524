package dev.because.scenarios.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.ScenarioFiles;
import dev.because.symbolic.rules.lint.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"diagnose", "move"})
    void whatOneBeginsWithIsCleanCoveredAndPasses(String verb) throws IOException {
        List<Path> files = Starter.of(verb).write(folder.resolve("mine"));
        assertTrue(files.stream().allMatch(Files::isRegularFile));
        Inspection inspection = Inspection.of(folder.resolve("mine"), 1);
        assertEquals(List.of(), inspection.faults());
        assertTrue(inspection.isClean(true), inspection.findings().toString());
        List<ScenarioResult> results =
                ScenarioRunner.ofServices().run(ScenarioFiles.read(List.of(folder.resolve("mine"))), 1, result -> {});
        assertEquals(3, results.size());
        results.forEach(result -> assertEquals(
                new Outcome.Passed(), result.outcome(), result.scenario().name()));
    }

    @Test
    void aRuleThatNoScenarioLetsFireIsNamed() throws IOException {
        Starter.of("move").write(folder);
        Files.writeString(
                folder.resolve("more.rules"),
                "When there is a line end whose end is \"stalemate\", then conclude no-win, because \"it is a draw\".");
        Inspection inspection = Inspection.of(folder, 1);
        assertTrue(inspection.findings().stream()
                .anyMatch(finding -> finding.kind().title().equals("no-scenario")
                        && finding.place().file().endsWith("more.rules")));
        assertTrue(inspection.count(Severity.ERROR) == 0);
    }

    @Test
    void aFolderThatIsUsedIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("advice.csv"), "mine");
        assertThrows(BadInputException.class, () -> Starter.of("move").write(folder));
        assertEquals("mine", Files.readString(folder.resolve("advice.csv")));
        assertThrows(BadInputException.class, () -> Starter.of("move").write(folder.resolve("advice.csv")));
        assertEquals(
                "option --verb: found diagnos, expected diagnose",
                assertThrows(BadInputException.class, () -> Starter.of("diagnos"))
                        .getMessage());
    }
}

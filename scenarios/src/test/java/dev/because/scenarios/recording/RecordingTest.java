package dev.because.scenarios.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.MadeUpAnswerer;
import dev.because.scenarios.MadeUpRules;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.scenarios.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    private static final String BEFORE = "This is a 7, because the lower left says so. No single region decides it.";
    private static final String NOW = "This is a 7, because the upper right says so. No single region decides it.";

    @TempDir
    Path folder;

    private final ScenarioRunner runner =
            new ScenarioRunner(List.of(new MadeUpAnswerer()), new DataFolder(Optional.empty()), new MadeUpRules());

    /** All ways in which YAML writes a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {scenario: a, question: {verb: guess}, text: \"BEFORE\"}  # a comment\n- {scenario: b, question:"
                        + " {verb: guess}, says: a 7}\n",
                "# the head: é 😀\nscenario: a # its name\nquestion: {verb: guess}\ntext: 'BEFORE'   # the text\nsays: [a"
                        + " 7] # more\n",
                "scenario: a\nquestion: {verb: guess}\ntext: >-\n    BEFORE\n\n# a comment below\nsays:\n  - a 7\n",
                "scenario: a\r\nquestion: {verb: guess}\r\ntext: |\r\n  BEFORE\r\nsays: a 7\r\n",
                "---\nscenario: z\nquestion: {verb: guess}\nsays: a 7\n---\nscenario: a\nquestion: {verb: guess}\ntext: |+ #"
                        + " kept\n  BEFORE\n\n\n---\n- scenario: y\n  question: {verb: guess}\n  says: a 7\n",
                "scenario: a\nquestion: {verb: guess}\nsays: a 7\ntext: BEFORE",
                "scenario: a\nquestion: {verb: guess}\ntext:\n  BEFORE\nsays: a 7 # end\n"
            })
    void only_the_text_changes_and_the_scenario_passes_then(String yaml) throws IOException {
        String written = yaml.replace("BEFORE", BEFORE);
        Path file = Files.writeString(folder.resolve("s.yaml"), written);
        Recording recording = record(file);
        assertEquals(1, recording.accepted().size());
        assertEquals(List.of(), recording.left());
        assertEquals(written.replace("lower left", "upper right"), Files.readString(file));
        List<ScenarioResult> again = recording.again(results(file), runner::run);
        assertFalse(again.stream().anyMatch(ScenarioResult::failed));
        assertEquals(1, filesIn(folder));
    }

    @Test
    void a_plain_text_that_would_mean_something_else_is_put_into_quotation_marks() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.yaml"),
                "- scenario: a\n  question: {verb: guess, label: 'x # \"y\\z\"'}\n  text: It is something.\n");
        record(file);
        assertEquals(
                "- scenario: a\n  question: {verb: guess, label: 'x # \"y\\z\"'}\n  text: \"This is a x # \\\"y\\\\z\\\","
                        + " because the upper right says so. No single region decides it.\"\n",
                Files.readString(file));
        assertFalse(results(file).get(0).failed());
    }

    @Test
    void whole_sentences_are_replaced_by_the_nearest_and_fragments_are_left() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.yaml"),
                """
                scenario: a
                question: {verb: guess}
                says:
                  - No region decides it.   # was so
                  - lower left
                  - Nothing of that kind was ever said here.
                """);
        Recording recording = record(file);
        assertEquals("recorded a (" + file + ":1), says:\n    No {+single+} region decides it.\n", recording.text());
        assertTrue(Files.readString(file)
                .contains("  - No single region decides it.   # was so\n  - lower left\n  - Nothing of that kind"));
    }

    @Test
    void a_scenario_that_fails_for_another_reason_is_not_touched() throws IOException {
        String yaml = "scenario: a\nquestion: {verb: guess}\nexpect: [{conclusion: no-such}]\n";
        Path file = Files.writeString(folder.resolve("s.yaml"), yaml);
        assertEquals(new Recording(List.of(), List.of()), record(file));
        assertEquals(yaml, Files.readString(file));
    }

    @Test
    void several_scenarios_of_a_file_are_recorded_together() throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            yaml.append("- scenario: s")
                    .append(i)
                    .append("\n  question: {verb: guess, label: ")
                    .append(i);
            yaml.append("}\n  text: >\n    Something\n    else.\n\n");
        }
        Path file = Files.writeString(folder.resolve("s.yaml"), yaml);
        assertEquals(20, record(file).accepted().size());
        assertFalse(results(file).stream().anyMatch(ScenarioResult::failed));
        String first = NOW.replace("a 7", "a 0");
        assertTrue(Files.readString(file)
                .startsWith("- scenario: s0\n  question: {verb: guess, label: 0}\n  text: >\n    " + first
                        + "\n\n- scenario: s1\n"));
    }

    @Test
    void a_spreadsheet_is_left_to_be_written_by_hand() throws IOException {
        String sheet = "Scenario,Rules,Fact Sign.who,Text\nwaits,triage.csv,Bo,Bo waited.\n";
        Path file = Files.writeString(folder.resolve("s.scenarios.csv"), sheet);
        Recording recording = record(file);
        assertEquals(
                "to be written by hand: waits (" + file + ":2), text:\n    Bo [-waited.-] {+waits.+}\n",
                recording.text());
        assertEquals(sheet, Files.readString(file));
        assertTrue(recording.again(results(file), runner::run).get(0).failed());
    }

    private Recording record(Path file) throws IOException {
        return Recording.of(results(file));
    }

    private List<ScenarioResult> results(Path file) {
        return runner.run(ScenarioReader.read(file), 2, result -> {});
    }

    private static long filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}

package dev.because.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.MadeUpAnswerer;
import dev.because.scenarios.MadeUpRules;
import dev.because.scenarios.ScenarioFile;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TestVerbTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() {
        new ScenarioFile(folder)
                .write(
                        "s.yaml",
                        """
                        - {scenario: A seven, question: {verb: guess}, says: a 7}
                        - {scenario: an eight, question: {verb: guess, label: 8}, says: a 9}
                        - {scenario: far, question: {verb: guess}, says: a 7, needs: [nowhere.pb]}
                        """);
    }

    @Test
    void a_failed_scenario_is_reported_and_gives_exit_code_1() throws IOException {
        assertEquals(Verb.REFUSED, run(folder.toString()));
        assertEquals(
                """
                passed  A seven
                FAILED  an eight (FOLDER/s.yaml:2)
                  - expected that the text says "a 9"; it does not
                  - the text is: This is a 8, because the upper right says so. No single region decides it.
                skipped far: needs nowhere.pb, but there is no FOLDER/nowhere.pb
                1 passed, 1 failed, 1 skipped
                """
                        .replace("FOLDER", folder.toString()),
                out.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_filter_leaves_the_scenarios_with_that_text_in_their_name() throws IOException {
        assertEquals(Verb.ANSWERED, run(folder.toString(), "--filter", "a s"));
        assertEquals("passed  A seven\n1 passed, 0 failed, 0 skipped\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_filter_that_leaves_nothing_is_refused() {
        String message = assertThrows(BadInputException.class, () -> run(folder.toString(), "--filter", "an eihgt"))
                .getMessage();
        assertEquals(
                "--filter: found \"an eihgt\", expected text in the name of a scenario, such as an eight (one of A"
                        + " seven, an eight, far)",
                message);
    }

    @Test
    void an_expression_leaves_the_scenarios_in_whose_name_it_finds_something() throws IOException {
        assertEquals(Verb.ANSWERED, run(folder.toString(), "--only", "^A.*n$"));
        assertEquals("passed  A seven\n1 passed, 0 failed, 0 skipped\n", out.toString(StandardCharsets.UTF_8));
        String message = assertThrows(BadInputException.class, () -> run(folder.toString(), "--only", "(A"))
                .getMessage();
        assertEquals("--only: found \"(A\" (Unclosed group), expected a regular expression", message);
        assertThrows(BadInputException.class, () -> run(folder.toString(), "--only", "^seven"));
    }

    @Test
    void coverage_and_mutants_of_rules_are_told_before_the_last_line_and_on_the_page() throws IOException {
        new ScenarioFile(folder)
                .write(
                        "s.yaml",
                        """
                        - scenario: <waits>
                          rules: triage.csv
                          facts: [{Sign: {who: Bo}}]
                          text: Bo waits.
                        """);
        Path page = folder.resolve("page.html");
        String[] all = {
            folder.toString(), "--coverage", "--mutants", "6", "--seed", "1", "--html", page.toString(), "--threads"
        };
        assertEquals(
                Verb.ANSWERED, run(Stream.concat(Stream.of(all), Stream.of("1")).toArray(String[]::new)));
        String text = out.toString(StandardCharsets.UTF_8);
        byte[] first = Files.readAllBytes(page);
        List<String> lines = text.lines().toList();
        assertEquals("passed  <waits>", lines.get(0));
        assertEquals(
                "triage: 1 of 3 rules fired, 0 of 10 conditions and constraints were both true and false (1 scenario)",
                lines.get(1));
        assertTrue(text.contains("  - triage.csv, row 2, column A: rule \"row 1\" never fired"), text);
        assertTrue(text.contains("\ntriage: 1 of 6 mutants noticed (16%)\n  - survived: triage.csv, row "), text);
        assertEquals("1 passed, 0 failed, 0 skipped", lines.get(lines.size() - 1));
        String html = Files.readString(page);
        assertTrue(html.contains("&lt;waits&gt;") && !html.contains("<waits>"), html);
        lines.stream()
                .filter(line -> line.startsWith("  - ") && !line.contains("survived"))
                .forEach(line -> {
                    String escaped = line.substring(4).replace("\"", "&quot;").replace("=", "&#x3D;");
                    assertTrue(html.contains(escaped), escaped);
                });
        out.reset();
        run(Stream.concat(Stream.of(all), Stream.of("4")).toArray(String[]::new));
        assertEquals(text, out.toString(StandardCharsets.UTF_8));
        assertArrayEquals(first, Files.readAllBytes(page));
    }

    @Test
    void what_changed_is_shown_and_recorded_and_passes_from_then_on() throws IOException {
        Path file = new ScenarioFile(folder)
                .write(
                        "s.yaml",
                        """
                        scenario: waits # he does
                        rules: triage.csv
                        facts: [{Sign: {who: Bo}}]
                        text: Bo waited.
                        """);
        assertEquals(Verb.ANSWERED, run(folder.toString(), "--record"));
        assertEquals(
                """
                recorded waits (FILE:1), text:
                    Bo [-waited.-] {+waits.+}
                passed  waits
                1 passed, 0 failed, 0 skipped
                """
                        .replace("FILE", file.toString()),
                out.toString(StandardCharsets.UTF_8));
        assertTrue(Files.readString(file).endsWith("text: Bo waits.\n"));
        assertEquals(1, filesIn(folder));
    }

    @Test
    void what_cannot_be_recorded_or_counted_is_refused() {
        assertThrows(BadInputException.class, () -> run("--record"));
        assertThrows(BadInputException.class, () -> run(folder.toString(), "--mutants", "0"));
    }

    @Test
    void the_results_are_written_as_xml_beside_and_moved() throws IOException {
        Path xml = folder.resolve("results.xml");
        assertEquals(Verb.REFUSED, run(folder.toString(), "--junit", xml.toString(), "--threads", "3"));
        assertTrue(Files.readString(xml).contains("<testsuite name=\"because scenarios\" tests=\"3\" failures=\"1\""));
        assertEquals(2, filesIn(folder));
    }

    @Test
    void an_xml_that_cannot_be_written_is_refused_before_anything_runs() {
        Path xml = folder.resolve("nowhere/results.xml");
        assertThrows(BadInputException.class, () -> run(folder.toString(), "--junit", xml.toString()));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertFalse(Files.exists(xml));
    }

    @Test
    void bad_input_leaves_no_xml() throws IOException {
        Path xml = folder.resolve("results.xml");
        new ScenarioFile(folder).write("t.yaml", "{scenario: t, question: {verb: gues}, says: x}");
        assertThrows(BadInputException.class, () -> run(folder.toString(), "--junit", xml.toString()));
        assertEquals(2, filesIn(folder));
    }

    @Test
    void the_verb_is_a_service() {
        assertTrue(ServiceLoader.load(Verb.class).stream().anyMatch(provider -> provider.type() == TestVerb.class));
    }

    private int run(String... arguments) throws IOException {
        TestVerb verb = new TestVerb(() ->
                new ScenarioRunner(List.of(new MadeUpAnswerer()), new DataFolder(Optional.empty()), new MadeUpRules()));
        new CommandLine(verb).parseArgs(arguments);
        try (PrintStream answers = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream problems = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return verb.answer(new Console(answers, problems, false));
        }
    }

    private static long filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}

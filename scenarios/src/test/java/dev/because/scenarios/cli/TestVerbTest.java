package dev.because.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.MadeUpAnswerer;
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
        TestVerb verb =
                new TestVerb(() -> new ScenarioRunner(List.of(new MadeUpAnswerer()), new DataFolder(Optional.empty())));
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

package dev.because.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.MadeUpAnswerer;
import dev.because.scenarios.ScenarioFile;
import dev.because.scenarios.report.Summary;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.scenarios.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRunnerTest {
    @TempDir
    Path folder;

    private ScenarioFile file;
    private ScenarioRunner runner;

    @BeforeEach
    void open() {
        file = new ScenarioFile(folder);
        runner = new ScenarioRunner(List.of(new MadeUpAnswerer()), new DataFolder(Optional.of(folder.resolve("data"))));
    }

    @Test
    void many_threads_give_the_results_of_one_in_the_same_order() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("- {scenario: s%d, question: {verb: guess, label: %d}, says: a %d}\n".formatted(i, i, i % 7));
        }
        List<Scenario> scenarios = file.read(text.toString());
        List<ScenarioResult> told = new CopyOnWriteArrayList<>();
        List<ScenarioResult> one = runner.run(scenarios, 1, result -> {});
        List<ScenarioResult> eight = runner.run(scenarios, 8, told::add);
        assertEquals(new Summary(one).text(), new Summary(eight).text());
        assertEquals(scenarios, eight.stream().map(ScenarioResult::scenario).toList());
        assertEquals(60, told.size());
        // "a 1" is also in "a 1x": labels 10, 15 … do not count against it, so count what the text says.
        long passed = scenarios.stream()
                .filter(scenario -> {
                    int i = Integer.parseInt(scenario.name().substring(1));
                    return ("This is a " + i + ",").contains("a " + i % 7);
                })
                .count();
        assertEquals(passed, new Summary(eight).count(Outcome.Passed.class));
    }

    @Test
    void a_verb_that_nobody_answers_is_refused_before_anything_runs() {
        List<Scenario> scenarios = new ArrayList<>(file.read("{scenario: a, question: {verb: guess}, says: x}"));
        scenarios.addAll(file.read("{scenario: b, question: {verb: gess}, says: x}"));
        List<ScenarioResult> told = new ArrayList<>();
        String message = assertThrows(BadInputException.class, () -> runner.run(scenarios, 2, told::add))
                .getMessage();
        assertEquals(
                folder.resolve("s.yaml")
                        + ", line 1, question.verb: found the verb gess, which no scenario can ask, expected guess (one"
                        + " of guess)",
                message);
        assertTrue(told.isEmpty());
    }

    @Test
    void a_refusal_that_is_expected_passes() {
        assertInstanceOf(
                Outcome.Passed.class, outcome("{verb: guess, image: x.png}", "refused: [NO SUCH  file, x.png]"));
    }

    @Test
    void a_refusal_of_the_symbolic_side_is_one_too() {
        assertInstanceOf(Outcome.Passed.class, outcome("{verb: guess, table: t.pla}", "refused: found a crossed leg"));
    }

    @Test
    void a_refusal_in_other_words_fails() {
        assertEquals(
                List.of(
                        "expected \"wrong shape\" in the refusal; it says: x.png: found no such file, expected a picture"
                                + " in PNG or JPEG"),
                reasons("{verb: guess, image: x.png}", "refused: [no such file, wrong shape]"));
    }

    @Test
    void an_answer_in_place_of_a_refusal_fails() {
        assertEquals(
                List.of("expected that the question is refused; it was answered: This is a 7, because the upper right"
                        + " says so."),
                reasons("{verb: guess}", "refused: no such file"));
    }

    @Test
    void a_refusal_in_place_of_an_answer_fails() {
        assertEquals(
                List.of("expected an answer; the question was refused: x.png: found no such file, expected a picture in"
                        + " PNG or JPEG"),
                reasons("{verb: guess, image: x.png}", "says: because"));
    }

    @Test
    void an_answerer_that_breaks_fails_its_scenario_and_no_refusal_is_met_by_it() {
        List<String> broken = List.of(
                "the question broke the program: java.lang.IllegalStateException: the die rolled off the table");
        assertEquals(broken, reasons("{verb: guess, broken: true}", "says: because"));
        assertEquals(broken, reasons("{verb: guess, broken: true}", "refused: die"));
    }

    @Test
    void relative_paths_count_from_the_folder_of_the_scenario() {
        assertInstanceOf(Outcome.Passed.class, outcome("{verb: guess, image: s.yaml}", "says: because"));
    }

    @Test
    void what_needs_a_file_that_is_absent_is_skipped_with_the_file_named() throws Exception {
        String inData = "{verb: guess, image: '${data}/x.jpg'}";
        Path missing = folder.resolve("data/x.jpg");
        assertEquals(
                new Outcome.Skipped("needs ${data}/x.jpg, but there is no " + missing), outcome(inData, "says: a"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(missing, "");
        assertInstanceOf(Outcome.Passed.class, outcome(inData, "says: a"));
        assertEquals(
                new Outcome.Skipped("needs y.pb, but there is no " + folder.resolve("y.pb")),
                outcome(inData, "says: a\nneeds: [data, y.pb]"));
    }

    @Test
    void where_no_data_folder_is_named_what_needs_it_is_skipped() {
        runner = new ScenarioRunner(List.of(new MadeUpAnswerer()), new DataFolder(Optional.empty()));
        assertEquals(
                new Outcome.Skipped("needs ${data}, but BECAUSE_DATA is not set"),
                outcome("{verb: guess}", "says: a\nneeds: data"));
        assertInstanceOf(Outcome.Passed.class, outcome("{verb: guess}", "says: a"));
    }

    private Outcome outcome(String question, String fields) {
        return runner.run(file.read("scenario: s\nquestion: " + question + "\n" + fields + "\n")
                        .get(0))
                .outcome();
    }

    private List<String> reasons(String question, String fields) {
        return assertInstanceOf(Outcome.Failed.class, outcome(question, fields)).reasons();
    }
}

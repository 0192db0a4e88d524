package dev.because.scenarios.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.justification.Question;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.ScenarioFile;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.expectation.ExpectedClaim;
import dev.because.scenarios.scenario.expectation.ExpectedSource;
import dev.because.scenarios.scenario.expectation.ExpectedValue;
import dev.because.scenarios.scenario.expectation.Words;
import dev.because.scenarios.scenario.subject.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {
    @TempDir
    Path folder;

    private ScenarioFile file;

    @BeforeEach
    void openFolder() {
        file = new ScenarioFile(folder);
    }

    @Test
    void the_example_of_the_design_is_read_field_by_field() {
        Scenario scenario = file.read(
                        """
                        scenario: a clear seven
                        question: {verb: explain, image: digits/0042, model: lenet5, seed: 3, share: 0.5, quick: true}
                        needs: data
                        expect:
                          - {claim: Prediction, values: {label: "7", score: {about: 0.98, within: 1e-2}}}
                          - {claim: RegionDrop, values: {region: upper right, drop: {at least: 0.2, at most: 1}}}
                          - {claim: ChangeOfMind, values: {regions: [upper right, centre], size: 2}}
                          - {conclusion: decided-by-few-regions, values: {count: 2}}
                        absent:
                          - conclusion: methods-disagree
                        sources:
                          - {path: lenet5, sha256: AB12cd34}
                        says:   ["because", "upper right"]
                        silent: no single region
                        text: |
                          It is so.
                        """)
                .get(0);
        assertEquals("a clear seven", scenario.name());
        assertEquals(1, scenario.line());
        assertEquals(folder.toAbsolutePath(), scenario.folder());
        assertEquals(List.of("data"), scenario.needs());
        assertEquals(
                new Subject.Asked(Question.of(
                        "explain",
                        Map.of("image", "digits/0042", "model", "lenet5", "seed", 3, "share", 0.5, "quick", "true"))),
                scenario.subject());
        assertEquals(
                new Expectation.Answer(
                        List.of(
                                ExpectedClaim.fact(
                                        "Prediction",
                                        Map.of("label", text("7"), "score", new ExpectedValue.About(0.98, 0.01))),
                                ExpectedClaim.fact(
                                        "RegionDrop",
                                        Map.of(
                                                "region",
                                                text("upper right"),
                                                "drop",
                                                new ExpectedValue.Between(
                                                        OptionalDouble.of(0.2), OptionalDouble.of(1)))),
                                ExpectedClaim.fact(
                                        "ChangeOfMind",
                                        Map.of(
                                                "regions",
                                                new ExpectedValue.ExactList(List.of("upper right", "centre")),
                                                "size",
                                                number("2", 2))),
                                ExpectedClaim.conclusion("decided-by-few-regions", Map.of("count", number("2", 2)))),
                        List.of(ExpectedClaim.conclusion("methods-disagree", Map.of())),
                        List.of(new ExpectedSource("lenet5", "ab12cd34")),
                        new Words(
                                List.of("because", "upper right"),
                                List.of("no single region"),
                                Optional.of("It is so.\n"))),
                scenario.expectation());
    }

    @Test
    void a_file_holds_one_scenario_or_a_list_or_several_documents() {
        String one = "{scenario: %s, question: {verb: guess}, says: x}";
        String list = "- " + one.formatted("a") + "\n- " + one.formatted("b") + "\n";
        String documents = "---\n" + list + "---\n# nothing here\n---\n" + one.formatted("c") + "\n---\n";
        List<Scenario> scenarios = file.read(documents);
        assertEquals(
                List.of("a", "b", "c"), scenarios.stream().map(Scenario::name).toList());
        assertEquals(List.of(2, 3, 7), scenarios.stream().map(Scenario::line).toList());
    }

    @Test
    void a_number_may_be_written_in_every_way_of_yaml() {
        ExpectedClaim claim = ((Expectation.Answer)
                        file.asking("expect: [{conclusion: c, values: {a: 1e-4, b: -3, c: 1_000, d: .5, e: '5'}}]")
                                .expectation())
                .claims()
                .get(0);
        assertEquals(
                Map.of(
                        "a", number("1e-4", 1e-4),
                        "b", number("-3", -3),
                        "c", number("1_000", 1000),
                        "d", number(".5", 0.5),
                        "e", text("5")),
                claim.values());
    }

    @Test
    void files_are_found_in_folders_in_order_and_once_and_cards_are_none() throws Exception {
        Files.createDirectories(folder.resolve("inner"));
        file.write("b.yaml", "");
        file.write("a.yml", "");
        file.write("net.card.yaml", "");
        file.write("notes.txt", "");
        file.write("inner/c.yaml", "");
        List<Path> expected =
                List.of(folder.resolve("b.yaml"), folder.resolve("a.yml"), folder.resolve("inner/c.yaml"));
        assertEquals(expected, ScenarioFiles.under(List.of(folder.resolve("b.yaml"), folder)));
    }

    @Test
    void a_path_without_scenarios_is_refused() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        String none = assertThrows(BadInputException.class, () -> ScenarioFiles.under(List.of(empty)))
                .getMessage();
        assertEquals(empty + ": found no .yaml file in it, expected scenarios", none);
        Path nowhere = folder.resolve("nowhere");
        String missing = assertThrows(BadInputException.class, () -> ScenarioFiles.under(List.of(nowhere)))
                .getMessage();
        assertEquals(nowhere + ": found no such file or folder, expected scenarios", missing);
    }

    @Test
    void the_shipped_scenarios_can_be_read() {
        List<Scenario> shipped = ScenarioFiles.read(List.of(ShippedScenarios.folder()));
        assertTrue(shipped.size() >= 4, shipped::toString);
    }

    private static ExpectedValue text(String written) {
        return new ExpectedValue.Exactly(written, OptionalDouble.empty());
    }

    private static ExpectedValue number(String written, double number) {
        return new ExpectedValue.Exactly(written, OptionalDouble.of(number));
    }
}

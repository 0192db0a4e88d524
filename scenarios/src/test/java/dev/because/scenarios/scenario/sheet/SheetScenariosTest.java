package dev.because.scenarios.scenario.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.ScenarioFile;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.ScenarioFiles;
import dev.because.scenarios.scenario.ScenarioReader;
import dev.because.scenarios.scenario.subject.GivenFact;
import dev.because.scenarios.scenario.subject.Subject;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridWriter;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SheetScenariosTest {
    private static final Vocabulary WORDS = new Vocabulary(List.of(
            new Kind("Belief", "belief", List.of(Field.text("in", "in"), Field.number("after", "after", "", 0, 1))),
            new Kind("Sign", "sign", List.of(Field.of("places", "places", FieldType.TEXTS, ""))),
            new Kind("Alarm", "alarm", List.of())));

    private static final String SHEET =
            """
            Scenario,Rules,Day,Fact Belief flu.in,Fact Belief flu.after,Fact Belief.in,Fact Sign.places,Fact Alarm,Expect sent,Expect sent.to,Expect sent other.to,Expect waits.days,Expect waits.places,Not concluded,Fires,Fires,Says,Silent,Text,Needs,Note
            one,triage.csv,2025-01-31,flu,0.5,cold,left; right,yes,yes,home,,≥ 3,a; b,,row 1,row 2,to the home,,,,of interest
            two,,,,,,,,no,clinic,lab,2.5 ± 0.5,,gone,,,"first, fragment
            second",never,,${data},

            three,other.csv,,,,,,no,,,,7,,,,,,,Nobody waits.,,
            ,,,,,,,,,,,,,,,,,,,,a note alone
            """;

    private static final String YAML =
            """
            - scenario: one
              rules: triage.csv
              day: 2025-01-31
              facts:
                - Belief: {in: flu, after: 0.5}
                - Belief: {in: cold}
                - Sign: {places: [left, right]}
                - Alarm:
              expect:
                - {conclusion: sent, values: {to: home}}
                - {conclusion: waits, values: {days: {at least: 3}, places: [a, b]}}
              fires: [row 1, row 2]
              says: to the home
            - scenario: two
              rules: triage.csv
              needs: ${data}
              facts: []
              expect:
                - {conclusion: sent, values: {to: lab}}
                - {conclusion: waits, values: {days: {about: 2.5, within: 0.5}}}
              absent: [{conclusion: sent, values: {to: clinic}}]
              not concluded: gone
              says: ["first, fragment", second]
              silent: never
            - scenario: three
              rules: other.csv
              expect: [{conclusion: waits, values: {days: 7}}]
              text: Nobody waits.
            """;

    @TempDir
    Path folder;

    @Test
    void each_row_is_the_scenario_that_yaml_says_in_many_lines() {
        ScenarioFile files = new ScenarioFile(folder);
        List<Scenario> sheet = ScenarioReader.read(files.write("s.scenarios.csv", SHEET));
        List<Scenario> yaml = ScenarioReader.read(files.write("s.scenarios.yaml", YAML));
        assertEquals(told(yaml), told(sheet));
        assertEquals(List.of(2, 3, 5), sheet.stream().map(Scenario::line).toList());
    }

    @Test
    void a_workbook_says_the_same_sheet_by_sheet() throws IOException {
        List<List<String>> cells = List.of(
                List.of("Scenario", "Rules", "Fact Belief.after", "Expect sent"), List.of("a", "r.csv", "0.25", "yes"));
        List<List<String>> more = List.of(List.of("Expect sent", "Scenario", "Rules"), List.of("no", "b", "r.csv"));
        Path book = Files.write(
                folder.resolve("s.scenarios.xlsx"),
                GridWriter.xlsx(List.of(Grid.of("One", cells), Grid.of("Two", more))));
        Path yaml = new ScenarioFile(folder)
                .write(
                        "s.yaml",
                        """
                        - {scenario: a, rules: r.csv, facts: [{Belief: {after: 0.25}}], expect: [{conclusion: sent}]}
                        - {scenario: b, rules: r.csv, not concluded: [sent]}
                        """);
        assertEquals(told(ScenarioReader.read(yaml)), told(ScenarioReader.read(book)));
    }

    /** All but the places. */
    private static List<List<Object>> told(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> {
                    Subject.Given given = (Subject.Given) scenario.subject();
                    List<Fact> facts =
                            given.facts().stream().map(fact -> fact.in(WORDS)).toList();
                    return List.of(
                            scenario.name(),
                            scenario.needs(),
                            given.rules(),
                            given.day(),
                            facts,
                            scenario.expectation());
                })
                .toList();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void what_cannot_be_read_is_refused_with_its_row_and_column(String rows, String message) {
        Path file = new ScenarioFile(folder).write("s.csv", rows.replace("|", "\n"));
        String whole = assertThrows(BadInputException.class, () -> ScenarioReader.read(file).stream()
                        .flatMap(scenario -> ((Subject.Given) scenario.subject()).facts().stream())
                        .forEach(SheetScenariosTest::meant))
                .getMessage();
        assertEquals(message, whole.replace(folder + "/", ""));
    }

    private static void meant(GivenFact fact) {
        fact.in(WORDS);
    }

    static Stream<Arguments> faults() {
        String head = "Scenario,Rules,Fact Belief.after,Expect sent|";
        return Stream.of(
                Arguments.of(
                        "Scenarios,Rules|a,b",
                        "s.csv, row 1, column A: found the heading \"Scenarios\", expected Scenario"),
                Arguments.of(
                        "Scenario,Fact Belief after in.x|a,b",
                        "s.csv, row 1, column B: found the heading \"Fact Belief after in.x\", expected Fact KIND.field"
                                + " or Fact KIND word.field"),
                Arguments.of(
                        "Scenario,Fact Belief.after,Fact Belief.after|a,b",
                        "s.csv, row 1, column C: found the heading \"Fact Belief.after\" a second time, expected a word"
                                + " that tells them apart: Fact Belief other.after"),
                Arguments.of(
                        "Rules,Says|a,b",
                        "s.csv, row 1, column A: found no heading Scenario, expected one among the" + " headings"),
                Arguments.of(head, "s.csv: found no row with a case, expected a scenario"),
                Arguments.of(
                        head + "a,r.csv,0.5,perhaps",
                        "s.csv, row 2, column D: found \"perhaps\", expected yes, no or" + " nothing"),
                Arguments.of(
                        head + "a,r.csv,1.5,yes",
                        "s.csv, row 2, column C: found \"1.5\", expected a number from 0 to 1"),
                Arguments.of(
                        head.replace("Belief", "Believe") + "a,r.csv,1.5,yes",
                        "s.csv, row 2, column C: found the unknown kind Believe, expected Belief"),
                Arguments.of(
                        head.replace("after", "afer") + "a,r.csv,1.5,yes",
                        "s.csv, row 2, column C: found the unknown field afer of Belief, expected after"),
                Arguments.of(
                        head + ",r.csv,0.5,yes",
                        "s.csv, row 2, column A: found no name, expected the case's name in the column Scenario"),
                Arguments.of(
                        head + "a,,0.5,yes",
                        "s.csv, row 2, column A: found no rules, expected a file or folder in the column Rules"),
                Arguments.of(
                        head + "a,r.csv,0.5,",
                        "s.csv, row 2, column A: found nothing expected, expected something in a column Expect, Fires,"
                                + " Says, …"),
                Arguments.of(
                        head + "a,r.csv,0.5,yes,more",
                        "s.csv, row 2, column E: found \"more\" under no heading, expected an empty cell"),
                Arguments.of(
                        head + "a,r.csv,0.5,yes|a,r.csv,0.5,yes",
                        "s.csv, row 3, column A: found the name \"a\" a second time, expected a name for each scenario"),
                Arguments.of(
                        "Scenario,Rules,Day,Says|a,r.csv,31.1.2025,x",
                        "s.csv, row 2, column C: found \"31.1.2025\", expected a day such as 2026-01-31"));
    }

    @Test
    void where_files_are_named_as_scenarios_other_yaml_is_none() throws IOException {
        ScenarioFile files = new ScenarioFile(folder);
        files.write("rules.yaml", "rules: []");
        files.write("a.scenarios.csv", SHEET);
        files.write("b.scenarios.yml", YAML);
        files.write("triage.csv", "x");
        new ScenarioFile(Files.createDirectories(folder.resolve("sub/scenarios"))).write("c.yaml", YAML);
        assertEquals(
                List.of("a.scenarios.csv", "b.scenarios.yml", "c.yaml"),
                ScenarioFiles.under(List.of(folder)).stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        Files.delete(folder.resolve("a.scenarios.csv"));
        Files.delete(folder.resolve("b.scenarios.yml"));
        assertTrue(ScenarioFiles.under(List.of(folder)).contains(folder.resolve("rules.yaml")));
        assertEquals(2, ScenarioFiles.under(List.of(folder)).size());
    }
}

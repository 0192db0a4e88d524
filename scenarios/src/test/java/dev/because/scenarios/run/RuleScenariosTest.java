package dev.because.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.MadeUpRules;
import dev.because.scenarios.ScenarioFile;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.scenarios.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleScenariosTest {
    private static final String FLU = "facts: [{Belief: {who: Ann, in: flu, after: 0.85}}, {Sign: {who: Bo}}]\n";
    private static final String PERHAPS = "facts:\n  - Belief: {who: Ann, in: flu, after: 0.3}\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("met")
    void what_rules_conclude_and_say_is_met(String facts, String expected) {
        assertEquals(new Outcome.Passed(), result(facts + expected).outcome());
    }

    static Stream<Arguments> met() {
        return Stream.of(
                Arguments.of(FLU, "expect: [{conclusion: sent, values: {who: Ann, to: home}}, {conclusion: waits}]"),
                Arguments.of(FLU, "expect: [{conclusion: waits, values: {long: true}}]"),
                Arguments.of(FLU, "absent: [{conclusion: sent, values: {to: laboratory}}]"),
                Arguments.of(FLU, "fires: [row 1, rest]"),
                Arguments.of(FLU, "says: ann is sent to the home, because of the flu\nsilent: laboratory"),
                Arguments.of(FLU, "text: Ann is sent to the home, because of the flu. Bo waits."),
                Arguments.of(PERHAPS, "not concluded: waits\nfires: row 2"),
                Arguments.of(PERHAPS + "  - Sign: {who: Ann, coughs: yes}\n", "not concluded: [sent]"),
                Arguments.of("day: 2019-12-31\n" + PERHAPS, "not concluded: [sent]"),
                Arguments.of("day: 2020-01-01\n" + PERHAPS, "expect: [{conclusion: sent}]"),
                Arguments.of("facts: []\n", "not concluded: [sent, waits]"));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("missed")
    void what_is_missed_is_said_with_the_nearest_there_is(String facts, String expected, List<String> reasons) {
        assertEquals(new Outcome.Failed(reasons), result(facts + expected).outcome());
    }

    static Stream<Arguments> missed() {
        return Stream.of(
                Arguments.of(
                        FLU,
                        "expect: [{conclusion: sent, values: {to: laboratory}}]",
                        List.of("expected conclusion sent with to \"laboratory\"; the nearest, that of rule \"row 1\","
                                + " has to \"home\"")),
                Arguments.of(
                        PERHAPS,
                        "expect: [{conclusion: waits}]",
                        List.of("expected conclusion waits; the conclusions are: sent")),
                Arguments.of(
                        FLU,
                        "not concluded: [waits]",
                        List.of("expected no conclusion waits; that of rule \"rest\" is one: name \"waits\", long true,"
                                + " who \"Bo\"")),
                Arguments.of(
                        FLU,
                        "fires: [row 2]",
                        List.of("expected that rule \"row 2\" fires; those that do are: rest, row 1")),
                Arguments.of(
                        "facts: []\n",
                        "fires: [rest]\nsays: waits",
                        List.of(
                                "expected that rule \"rest\" fires; no rule does",
                                "expected that the text says \"waits\"; it does not",
                                "there is no text")),
                Arguments.of(
                        FLU,
                        "text: Ann is sent home, because of the flu. Bo waits.",
                        List.of("expected another text ([-expected-] {+actual+}):\nAnn is sent {+to the+} home,"
                                + " because of the flu. Bo waits.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_could_never_be_asked_or_met_is_refused_before_anything_runs(String fields, String message) {
        String whole =
                assertThrows(BadInputException.class, () -> result(fields)).getMessage();
        assertEquals(message, whole.replace(folder + "/", ""));
    }

    static Stream<Arguments> refused() {
        String end = "not concluded: sent";
        String at = "s.yaml, line 3, facts[0]";
        String scenario = "s.yaml, line 1, scenario \"made up\"";
        return Stream.of(
                Arguments.of(
                        "facts: [{Believe: {who: Ann}}]\n" + end,
                        at + ".Believe: found the unknown kind Believe, expected Belief"),
                Arguments.of(
                        "facts: [{Belief: {whom: Ann}}]\n" + end,
                        at + ".Belief.whom: found the unknown field whom of Belief, expected who"),
                Arguments.of(
                        "facts: [{Belief: {after: 1.2}}]\n" + end,
                        at + ".Belief.after: found \"1.2\", expected a number from 0 to 1"),
                Arguments.of(
                        "facts: [{Belief: {after: much}}]\n" + end,
                        at + ".Belief.after: found \"much\", expected a number from 0 to 1"),
                Arguments.of("facts: [{Belief: {in: fluu}}]\n" + end, at + ".Belief.in: found \"fluu\", expected flu"),
                Arguments.of(
                        "facts: [{Sign: {days: 1.5}}]\n" + end,
                        at + ".Sign.days: found \"1.5\", expected a whole number"),
                Arguments.of(
                        "facts: [{Sign: {coughs: maybe}}]\n" + end,
                        at + ".Sign.coughs: found \"maybe\", expected true or false"),
                Arguments.of(
                        "facts: [{Sign: {who: [Ann, Bo]}}]\n" + end, at + ".Sign.who: found [Ann, Bo], expected text"),
                Arguments.of(
                        "facts: [{Sign: {who: Ann}, Belief: {who: Ann}}]\n" + end,
                        at + ": found the fields Sign, Belief, expected {Kind: {field: value, …}}, one kind for each"
                                + " fact"),
                Arguments.of(
                        "facts: {Sign: {who: Ann}}\n" + end,
                        "s.yaml, line 3, facts: found the fields Sign, expected a list of {Kind: {field: value, …}}"),
                Arguments.of(
                        "facts: []\n",
                        "s.yaml, line 1: found nothing expected, expected one of expect, absent,"
                                + " not concluded, fires, says, silent, text"),
                Arguments.of(
                        "expect: [{claim: Prediction}]\n",
                        "s.yaml, line 3, expect[0].claim: found the unknown field \"claim\", expected one of conclusion,"
                                + " values"),
                Arguments.of(
                        "refused: x\n",
                        "s.yaml, line 3, refused: found the unknown field \"refused\", expected one of scenario,"
                                + " needs, rules, day, facts, expect, absent, not concluded, fires, says, silent, text"),
                Arguments.of(
                        "day: today\n" + end,
                        "s.yaml, line 3, day: found the text \"today\", expected a day such as" + " 2026-01-31"),
                Arguments.of("not concluded: sends", scenario + ": found the unknown conclusion sends, expected sent"),
                Arguments.of(
                        "expect: [{conclusion: sent, values: {too: home}}]",
                        scenario + ": found the unknown value of sent, too, expected to"),
                Arguments.of("fires: [row 3]", scenario + ": found the unknown rule row 3, expected row 1"));
    }

    @Test
    void rules_that_cannot_be_read_are_refused() {
        List<Scenario> scenarios = new ScenarioFile(folder).read("{scenario: a, rules: nowhere, fires: x}");
        String message = assertThrows(BadInputException.class, () -> runner().run(scenarios, 1, result -> {}))
                .getMessage();
        assertEquals(folder.resolve("nowhere") + ": found no such file or folder, expected rules", message);
    }

    @Test
    void scenarios_of_the_same_rules_on_the_same_day_share_a_bench() {
        String head = "scenario: %s\nrules: %s\nday: %s\nfires: row 1\n---\n";
        List<ScenarioResult> results = runner().run(
                        new ScenarioFile(folder)
                                .read(head.formatted("a", "triage.csv", "2025-01-01")
                                        + head.formatted("b", "./triage.csv", "2025-01-01")
                                        + head.formatted("c", "triage.csv", "2019-01-01")),
                        3,
                        result -> {});
        List<RuleRun> runs =
                results.stream().map(result -> result.run().orElseThrow()).toList();
        assertSame(runs.get(0).bench(), runs.get(1).bench());
        assertEquals(3, runs.get(0).bench().book().rules().rules().size());
        assertEquals(2, runs.get(2).bench().book().rules().rules().size());
    }

    private ScenarioResult result(String fields) {
        return runner().run(
                        new ScenarioFile(folder).read("scenario: made up\nrules: triage.csv\n" + fields), 1, one -> {})
                .get(0);
    }

    private static ScenarioRunner runner() {
        return new ScenarioRunner(List.of(), new DataFolder(Optional.empty()), new MadeUpRules());
    }
}

package dev.because.scenarios.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.MadeUpRules;
import dev.because.scenarios.ScenarioFile;
import dev.because.scenarios.report.StudyText;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.symbolic.rules.coverage.Gap;
import dev.because.symbolic.rules.mutation.Mutant;
import dev.because.symbolic.rules.mutation.MutationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleStudyTest {
    private static final String HOME =
            """
            - scenario: home
              rules: triage.csv
              facts: [{Belief: {who: Ann, in: flu, after: 0.8}}, {Sign: {who: Bo}}]
              text: Ann is sent to the home, because of the flu. Bo waits.
            """;
    private static final String OTHERS =
            """
            - scenario: laboratory
              rules: triage.csv
              facts: [{Belief: {who: Ann, in: flu, after: 0.3}}, {Belief: {who: Bo, in: cold, after: 0.9}}, {Sign: {who: Ann, coughs: no}}]
              expect: [{conclusion: sent, values: {to: laboratory}}]
              absent: [{conclusion: sent, values: {who: Bo}}]
              not concluded: waits
            - scenario: coughs
              rules: triage.csv
              facts:
                - Belief: {who: Ann, in: flu, after: 0.79}
                - Belief: {who: Bo, in: flu, after: 0.29}
                - Sign: {who: Ann, coughs: yes}
                - Sign: {who: Bo, coughs: no}
              text: Ann waits. Bo waits.
              absent: [{conclusion: waits, values: {long: false}}]
            """;

    @TempDir
    Path folder;

    @Test
    void what_scenarios_leave_out_is_told_by_its_place() {
        RuleStudy study = study(HOME);
        assertEquals(
                """
                FOLDER/triage.csv: 2 of 3 rules fired, 0 of 10 conditions and constraints were both true and false (1 scenario)
                  - triage.csv, row 2, column B: "some Belief with in = flu, after ≥ 0.8" of rule "row 1" was never false
                """
                        .replace("FOLDER/triage.csv", "triage"),
                StudyText.of(study.coverage())
                        .lines()
                        .limit(2)
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
        assertTrue(study.coverage().gaps().stream()
                .map(Gap::what)
                .anyMatch(("rule \"row 2\" never fired: it held once, but other rows came first")::equals));
    }

    @Test
    void with_more_scenarios_fewer_mutants_survive_whatever_the_number_of_threads() {
        MutationReport few = study(HOME).mutants(1000, 0, 2);
        MutationReport more = study(HOME + OTHERS).mutants(1000, 0, 1);
        assertEquals(more, study(HOME + OTHERS).mutants(1000, 0, 4));
        assertEquals(few.rows().size(), more.rows().size());
        assertTrue(few.survivors().size() > 8, few.survivors().toString());
        assertEquals(
                List.of(),
                more.survivors().stream()
                        .map(Mutant::what)
                        .filter(what -> !what.contains("> 0.") && !what.contains("0.25") && !what.contains("0.75"))
                        .toList());
    }

    @Test
    void scenarios_that_fail_say_nothing_about_mutants_but_count_as_asked() {
        RuleStudy study = study(HOME.replace("Bo waits.", "Bo goes."));
        assertEquals(0, study.mutants(10, 0, 1).noticed());
        assertEquals(2, study.coverage().fired());
    }

    @Test
    void each_rule_base_is_a_study_of_its_own() {
        List<ScenarioResult> results = results(HOME + OTHERS.replace("triage.csv", "triage-2.csv"));
        List<RuleStudy> studies = RuleStudy.of(results);
        assertEquals(
                List.of(1, 2),
                studies.stream().map(study -> study.results().size()).toList());
    }

    private RuleStudy study(String text) {
        List<RuleStudy> studies = RuleStudy.of(results(text));
        assertEquals(1, studies.size());
        return studies.get(0);
    }

    private List<ScenarioResult> results(String text) {
        return new ScenarioRunner(List.of(), new DataFolder(Optional.empty()), new MadeUpRules())
                .run(new ScenarioFile(folder).read(text), 2, result -> {});
    }
}

package dev.because.scenarios.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.ScenarioFiles;
import dev.because.scenarios.study.RuleStudy;
import dev.because.symbolic.rules.coverage.Coverage;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.mutation.Mutant;
import dev.because.symbolic.rules.mutation.MutationReport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The forty rules of triage, and whether their scenarios hold them to what they say. */
class TriageTest {
    private static final int MUTANTS = 200;

    /**
     * Changes that make no difference: which rows come first where their levels of danger differ, what the last row of a table asks for when
     * the rows before it have taken all else, and that what is mild and needs no appointment can wait.
     */
    private static final Set<String> NO_DIFFERENCE = Set.of(
            "rule \"it can wait\" no longer asks for level is mild or remote",
            "rule \"self-care\" no longer asks for some urgency with within = later",
            "rule \"self-care\" no longer asks for within = later",
            "rule \"serious, with a red flag of the head\" comes before rule \"an emergency\"",
            "rule \"to be watched, with a red flag\" comes before rule \"serious\"",
            "rule \"mild, with a red flag\" comes before rule \"to be watched\"");

    private static final Rulebook BOOK = new FolderSource().open(EditedBase.FILE);
    private static List<ScenarioResult> results = List.of();

    @BeforeAll
    static void ask() {
        results = results("triage.scenarios.yaml", "danger.scenarios.csv");
    }

    private static List<ScenarioResult> results(String... files) {
        List<Path> paths = Arrays.stream(files).map(EditedBase.FOLDER::resolve).toList();
        return ScenarioRunner.ofServices().run(ScenarioFiles.read(paths), 2, result -> {});
    }

    private static List<String> missed(List<ScenarioResult> results) {
        return results.stream()
                .filter(result -> !(result.outcome() instanceof Outcome.Passed))
                .map(result -> result.scenario().name() + ": " + result.outcome())
                .toList();
    }

    @Test
    void its_scenarios_pass_and_both_evaluations_agree() {
        assertEquals(List.of(), missed(results));
    }

    @Test
    void whole_questions_are_answered_with_them() {
        assertEquals(List.of(), missed(results("questions.scenarios.yaml")));
    }

    @Test
    void every_rule_fires_and_every_condition_is_seen_both_ways() {
        Coverage coverage = Coverage.of(
                BOOK.rules(),
                results.stream()
                        .map(result -> result.run().orElseThrow().trace())
                        .toList());
        assertEquals(List.of(), coverage.gaps());
        assertEquals(40, coverage.fired());
        assertEquals(coverage.conditions(), coverage.bothWays());
    }

    @Test
    void of_two_hundred_mistakes_only_those_survive_that_make_no_difference() {
        RuleStudy study = RuleStudy.of(results).stream()
                .max(Comparator.comparing(one -> one.results().size()))
                .orElseThrow();
        assertEquals(BOOK.rules().rules().size(), study.book().rules().rules().size());
        MutationReport report = study.mutants(MUTANTS, 1, Runtime.getRuntime().availableProcessors());
        assertEquals(MUTANTS, report.rows().size());
        assertTrue(report.noticed() >= MUTANTS * 85 / 100, () -> report.noticed() + " noticed");
        assertEquals(
                List.of(),
                report.survivors().stream()
                        .map(Mutant::toString)
                        .filter(text -> NO_DIFFERENCE.stream().noneMatch(text::endsWith))
                        .toList());
    }

    @Test
    void it_uses_every_hit_policy_and_says_where_each_rule_comes_from() {
        List<Rule> rules = BOOK.rules().rules();
        assertEquals(
                EnumSet.allOf(HitPolicy.class),
                rules.stream()
                        .map(rule -> rule.row().map(Row::policy).orElseThrow())
                        .collect(Collectors.toSet()));
        assertTrue(rules.stream()
                .allMatch(rule -> rule.remarks().source().isPresent()
                        && rule.remarks().example().isPresent()));
    }
}

package dev.because.scenarios.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.source.rules.RuleFolders;
import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.ScenarioFiles;
import dev.because.scenarios.scenario.subject.Subject;
import dev.because.scenarios.study.RuleStudy;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.mutation.MutationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule bases of experts that come with the project, each with its scenarios. */
class RuleBasesTest {
    private static final int MUTANTS = 100;
    private static final double NOTICED = 0.85;

    static List<Path> bases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    void lintFindsNothing(Path base) {
        Inspection inspection = Inspection.of(base, 1);
        assertEquals(List.of(), inspection.faults());
        assertTrue(inspection.isClean(true), () -> inspection.findings().toString());
    }

    @ParameterizedTest
    @MethodSource("bases")
    void everyRuleFiresAndMistakesAreNoticed(Path base) {
        List<ScenarioResult> results = ScenarioRunner.ofServices()
                .run(
                        ScenarioFiles.read(List.of(base)).stream()
                                .filter(scenario -> scenario.subject() instanceof Subject.Given)
                                .toList(),
                        1,
                        result -> {});
        results.forEach(result -> assertEquals(
                new Outcome.Passed(), result.outcome(), result.scenario().origin()));
        // Rules that are in force for a time are one study for each day on which they are asked.
        List<RuleStudy> studies = RuleStudy.of(results);
        Set<String> silent = RuleFolders.read(base).orRefuse().rules().stream()
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
        studies.stream()
                .flatMap(study -> study.coverage().ofRules().stream())
                .filter(rule -> rule.fired() > 0)
                .forEach(rule -> silent.remove(rule.rule().name()));
        assertEquals(Set.of(), silent);
        RuleStudy largest = studies.stream()
                .max(Comparator.comparing(study -> study.results().size()))
                .orElseThrow();
        MutationReport mutants = largest.mutants(MUTANTS, 0, 1);
        assertTrue(mutants.noticed() >= NOTICED * mutants.rows().size(), () -> mutants.survivors()
                .toString());
    }
}

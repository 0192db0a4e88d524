package dev.because.scenarios.authoring;

import dev.because.explain.render.english.Template;
import dev.because.explain.render.english.UnfitTemplateException;
import dev.because.explain.source.rules.ExpertWords;
import dev.because.explain.source.rules.RuleFolders;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.ScenarioFiles;
import dev.because.scenarios.scenario.subject.Subject;
import dev.because.scenarios.study.RuleStudy;
import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.folder.RuleFiles;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.Lint;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.LintOptions;
import dev.because.symbolic.rules.lint.finding.Severity;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with the rules of a folder: what cannot be read, what can be read and cannot be meant, and which rules no scenario of the
 * folder lets fire.
 *
 * @param files what was read
 * @param faults what could not be, and sentences that cannot be told
 * @param findings of lint, by place
 */
public record Inspection(RuleFiles files, List<Fault> faults, List<Finding> findings) {
    /** Numbers that facts of one kind are told apart by. */
    private static final Set<String> NUMBERING = Set.of("order", "place", "rank");

    public Inspection {
        faults = List.copyOf(faults);
        findings = List.copyOf(findings);
    }

    /**
     * Looks at a folder, or at one file.
     *
     * @param threads on which its scenarios run; their number changes nothing
     */
    public static Inspection of(Path path, int threads) {
        RuleFiles files = RuleFolders.read(path);
        List<Fault> faults = new ArrayList<>(files.faults());
        files.rules().rules().forEach(rule -> template(rule).ifPresent(faults::add));
        LintOptions options = LintOptions.plain()
                .withElsewhere(
                        ExpertWords.all().kinds().stream()
                                .filter(Kind::isConclusion)
                                .map(Kind::name)
                                .collect(Collectors.toSet()),
                        Set.of());
        for (Kind kind : ExpertWords.all().kinds()) {
            String[] key = kind.fields().stream()
                    .map(Field::name)
                    .takeWhile(NUMBERING::contains)
                    .toArray(String[]::new);
            options = key.length == 0 ? options : options.withKey(kind.name(), key);
        }
        Optional<Set<String>> covered = faults.isEmpty() ? covered(path, threads) : Optional.empty();
        LintOptions known = covered.isPresent() ? options.withCovered(covered.get()) : options;
        return new Inspection(files, faults, Lint.findings(files.rules(), files.words(), known));
    }

    /** Whether the rules are as they should be. @param strict whether warnings count, too */
    public boolean isClean(boolean strict) {
        return faults.isEmpty()
                && findings.stream()
                        .noneMatch(finding -> finding.severity() == Severity.ERROR
                                || strict && finding.severity() == Severity.WARNING);
    }

    /** How many findings are of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static Optional<Fault> template(Rule rule) {
        return rule.remarks().says().flatMap(sentence -> {
            try {
                Template.parse(rule.name(), sentence);
                return Optional.empty();
            } catch (UnfitTemplateException e) {
                return Optional.of(
                        new Fault(rule.place(), String.valueOf(e.getMessage()), "a sentence that can be told"));
            }
        });
    }

    /** The rules that fire in the folder's scenarios; empty if it has none. */
    private static Optional<Set<String>> covered(Path path, int threads) {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        List<ScenarioResult> results;
        try {
            // Whole questions tell nothing of coverage, and an engine may think about them for long.
            List<Scenario> given = ScenarioFiles.read(List.of(path)).stream()
                    .filter(scenario -> scenario.subject() instanceof Subject.Given)
                    .toList();
            results = ScenarioRunner.ofServices().run(given, threads, result -> {});
        } catch (dev.because.neural.network.BadInputException | dev.because.symbolic.logic.BadInputException e) {
            return Optional.empty();
        }
        Set<String> fired = RuleStudy.of(results).stream()
                .flatMap(study -> study.coverage().ofRules().stream())
                .filter(rule -> rule.fired() > 0)
                .map(rule -> rule.rule().name())
                .collect(Collectors.toSet());
        return Optional.of(fired);
    }
}

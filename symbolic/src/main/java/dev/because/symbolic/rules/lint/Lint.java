package dev.because.symbolic.rules.lint;

import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.lint.cases.Contradictions;
import dev.because.symbolic.rules.lint.cases.Gaps;
import dev.because.symbolic.rules.lint.cases.NeverFires;
import dev.because.symbolic.rules.lint.cases.Overlaps;
import dev.because.symbolic.rules.lint.cases.Shadowed;
import dev.because.symbolic.rules.lint.cases.Subsumed;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.finding.LintOptions;
import dev.because.symbolic.rules.lint.finding.Severity;
import dev.because.symbolic.rules.lint.words.Circles;
import dev.because.symbolic.rules.lint.words.Names;
import dev.because.symbolic.rules.lint.words.Remarked;
import dev.because.symbolic.rules.lint.words.Sentences;
import dev.because.symbolic.rules.lint.words.Types;
import dev.because.symbolic.rules.lint.words.UnknownWords;
import dev.because.symbolic.rules.lint.words.UnusedFacts;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks for everything that is wrong with a base of experts' rules. */
public final class Lint {
    /** What makes a rule one that cannot be reasoned about. */
    private static final List<Check> FIRST = List.of(new UnknownWords(), new Types(), new Names());

    private static final List<Check> WORDS = List.of(new Sentences(), new Remarked(), new UnusedFacts(), new Circles());
    private static final List<Check> CASES =
            List.of(new NeverFires(), new Shadowed(), new Subsumed(), new Overlaps(), new Contradictions(), new Gaps());

    private Lint() {}

    /**
     * Everything that is found, by place. The same rules give the same findings. Rules with wrong words, types or names are not reasoned
     * about further, and what they conclude is taken to be possible.
     */
    public static List<Finding> findings(RuleSet rules, Vocabulary words, LintOptions options) {
        List<Finding> findings = new ArrayList<>();
        Inspected all = new Inspected(rules, words, options, Set.of(), Set.of());
        FIRST.forEach(check -> findings.addAll(check.findings(all)));
        Set<String> faulty = about(findings, finding -> finding.severity() == Severity.ERROR);
        Set<String> broken = about(findings, finding -> finding.kind() == FindingKind.UNBOUND_NAME);
        Inspected rest = new Inspected(rules, words, options, faulty, broken);
        WORDS.forEach(check -> findings.addAll(check.findings(rest)));
        CASES.forEach(check -> findings.addAll(check.findings(rest)));
        return findings.stream().sorted(Finding.ORDER).distinct().toList();
    }

    private static Set<String> about(List<Finding> findings, Predicate<Finding> those) {
        return findings.stream()
                .filter(those)
                .flatMap(finding -> finding.rules().stream().limit(1))
                .collect(Collectors.toSet());
    }
}

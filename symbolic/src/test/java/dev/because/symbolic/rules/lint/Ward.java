package dev.because.symbolic.rules.lint;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.finding.LintOptions;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.List;

/** The words of a ward, and what lint says of rules in them. */
final class Ward {
    static final Vocabulary WORDS = new Vocabulary(List.of(
            new Kind(
                    "Patient",
                    "patient",
                    List.of(
                            Field.text("name", "name"),
                            new Field("age", "age", FieldType.WHOLE, "years", List.of(), 0, 120),
                            Field.of("smokes", "smokes", FieldType.TRUTH, ""),
                            Field.option("ward", "ward", "east", "west", "north"))),
            new Kind(
                    "Belief",
                    "belief",
                    List.of(
                            Field.text("hypothesis", "hypothesis"),
                            Field.number("before", "probability before", "probability", 0, 1),
                            Field.number("after", "probability after", "probability", 0, 1))),
            new Kind(
                    "Measured",
                    "measurement",
                    List.of(
                            Field.text("what", "what"),
                            Field.number("fever", "temperature", "degrees", 30, 45),
                            Field.of("signs", "signs", FieldType.TEXTS, "")))));

    private Ward() {}

    static List<Finding> lint(Rule... rules) {
        return lint(LintOptions.plain(), rules);
    }

    static List<Finding> lint(LintOptions options, Rule... rules) {
        return Lint.findings(new RuleSet("base", List.of(rules)), WORDS, options);
    }

    /** The kinds of what is found, in order, with the rule that each is about. */
    static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.kind().title() + " "
                        + finding.rules().stream().findFirst().orElse(""))
                .toList();
    }

    static Finding only(FindingKind kind, List<Finding> findings) {
        List<Finding> those =
                findings.stream().filter(finding -> finding.kind() == kind).toList();
        if (those.size() != 1) {
            throw new AssertionError("found " + findings + ", expected one of " + kind);
        }
        return those.get(0);
    }
}

package dev.because.symbolic.rules.lint.words;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.finding.Severity;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds conclusions that nobody hears of, rules that tell nothing, and sentences that do not fit what was concluded. */
public final class Sentences implements Check {
    /** The name of a value, and after a bar how it is put into words, which is not looked at. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}|]*)(?:\\|[^{}]*)?}");

    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Rule>> drawn = new TreeMap<>();
        base.rules().rules().forEach(rule -> drawn.computeIfAbsent(rule.then().conclusion(), name -> new ArrayList<>())
                .add(rule));
        Map<String, Set<String>> askedFields = asked(base);
        drawn.forEach((conclusion, rules) -> {
            boolean told = rules.stream().anyMatch(rule -> rule.remarks().says().isPresent());
            if (!told && !base.isAsked(conclusion)) {
                findings.add(Finding.of(
                        FindingKind.UNHEARD,
                        rules.get(0).place(),
                        "The conclusion " + conclusion
                                + " is never told, for no rule that draws it has a sentence, and no rule asks for it.",
                        rules.toArray(new Rule[0])));
            } else {
                silent(base, conclusion, rules, findings);
            }
            if (told && !base.options().askedElsewhere().contains(conclusion)) {
                unspoken(conclusion, rules, askedFields.getOrDefault(conclusion, Set.of()), findings);
            }
        });
        base.rules().rules().forEach(rule -> placeholders(rule, findings));
        return findings;
    }

    private static void silent(Inspected base, String conclusion, List<Rule> rules, List<Finding> findings) {
        for (Rule rule : rules) {
            if (rule.remarks().says().isEmpty()) {
                Finding finding = Finding.of(
                        FindingKind.NO_SENTENCE,
                        rule.place(),
                        "Rule \"" + rule.name() + "\" has no sentence to tell that " + conclusion + ".",
                        rule);
                findings.add(base.isAsked(conclusion) ? finding.as(Severity.NOTE) : finding);
            }
        }
    }

    private static void placeholders(Rule rule, List<Finding> findings) {
        List<String> known = List.copyOf(rule.then().values().keySet());
        for (String name : spoken(rule)) {
            if (!known.contains(name)) {
                findings.add(Finding.of(
                        FindingKind.UNKNOWN_PLACEHOLDER,
                        rule.place(),
                        "The sentence of rule \"" + rule.name() + "\" speaks of {" + name + "}, but "
                                + rule.then().conclusion() + " has no such value; expected "
                                + Nearest.expected(name, known) + ".",
                        rule));
            }
        }
    }

    private static void unspoken(String conclusion, List<Rule> rules, Set<String> asked, List<Finding> findings) {
        Set<String> spoken = new HashSet<>(asked);
        rules.forEach(rule -> {
            spoken.addAll(spoken(rule));
            // A table decides about its subject, whether it is spoken of or not.
            rule.row().ifPresent(row -> rule.then().values().forEach((name, operand) -> Scope.reference(operand)
                    .filter(row.subject()::equals)
                    .ifPresent(subject -> spoken.add(name))));
        });
        Map<String, Rule> unspoken = new TreeMap<>();
        rules.forEach(rule -> rule.then().values().keySet().stream()
                .filter(name -> !spoken.contains(name))
                .forEach(name -> unspoken.putIfAbsent(name, rule)));
        unspoken.forEach((name, rule) -> findings.add(Finding.of(
                FindingKind.UNSPOKEN_VALUE,
                rule.place(),
                "No sentence speaks of " + name + " of " + conclusion + ", and no rule asks for it.",
                rule)));
    }

    private static List<String> spoken(Rule rule) {
        return rule.remarks().says().stream()
                .flatMap(sentence -> PLACEHOLDER.matcher(sentence).results())
                .map((MatchResult result) -> result.group(1).strip())
                .distinct()
                .toList();
    }

    private static Map<String, Set<String>> asked(Inspected base) {
        Map<String, Set<String>> fields = new HashMap<>();
        base.rules().rules().stream().flatMap(rule -> rule.when().stream()).forEach(condition -> fields.computeIfAbsent(
                        condition.pattern().kind(), kind -> new HashSet<>())
                .addAll(Scope.fields(condition)));
        return fields;
    }
}

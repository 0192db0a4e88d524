package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.domain.Values;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.scene.Days;
import dev.because.symbolic.rules.lint.scene.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds rules that hold in no case, and says why: on no day, one field, all conditions together, or conclusions that are never so drawn. */
public final class NeverFires implements Check {
    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : base.sound()) {
            if (!Days.meet(List.of(rule))) {
                findings.add(finding(rule, rule.place(), "is in force on no day, for it ends before it begins"));
            } else if (!base.reach().isPossible(rule)) {
                findings.add(impossible(base, rule));
            }
        }
        return findings;
    }

    private static Finding impossible(Inspected base, Rule rule) {
        Optional<Finding> field = rule.when().stream()
                .filter(Condition::present)
                .flatMap(condition -> field(base, rule, condition.pattern()).stream())
                .findFirst();
        if (field.isPresent()) {
            return field.get();
        }
        Scene scene = new Scene(base.shapes());
        scene.add(rule);
        if (scene.cases(1).isImpossible()) {
            return finding(rule, culprit(base, rule).place(), "never fires, for its conditions exclude each other");
        }
        return rule.when().stream()
                .filter(condition ->
                        condition.present() && !base.isGiven(condition.pattern().kind()))
                .flatMap(condition -> conclusion(base, rule, condition).stream())
                .findFirst()
                .orElseGet(() -> finding(
                        rule,
                        rule.place(),
                        "never fires, for the conclusions that it rests on are never drawn in such a case"));
    }

    /** What is asked of one field leaves no value. */
    private static Optional<Finding> field(Inspected base, Rule rule, FactPattern pattern) {
        Map<String, Values> left = new HashMap<>();
        for (Constraint constraint : pattern.constraints()) {
            Values all = Domain.all(
                    base.shapes().field(pattern.kind(), constraint.field()).orElseThrow());
            Values before = left.getOrDefault(constraint.field(), all);
            Values after = Domain.passing(constraint, all).map(before::and).orElse(before);
            if (after.isEmpty() && !before.isEmpty()) {
                return Optional.of(finding(
                        rule,
                        constraint.place(),
                        "never fires, for no value of " + constraint.field() + " of " + pattern.kind()
                                + " is what it asks for: " + asked(pattern, constraint.field(), all)));
            }
            left.put(constraint.field(), after);
        }
        return Optional.empty();
    }

    private static String asked(FactPattern pattern, String field, Values all) {
        List<String> asked = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.field().equals(field)) {
                Domain.passing(constraint, all)
                        .ifPresent(values -> asked.add(values.isEmpty() ? "what it never is" : values.describe()));
            }
        }
        return String.join("; and ", asked);
    }

    /** The condition with which those before it first exclude each other. */
    private static Condition culprit(Inspected base, Rule rule) {
        for (int i = 1; i < rule.when().size(); i++) {
            Rule shorter = new Rule(
                    rule.name(),
                    rule.when().subList(0, i),
                    rule.then(),
                    rule.remarks(),
                    rule.row(),
                    rule.overrides(),
                    rule.place());
            Scene scene = new Scene(base.shapes());
            scene.add(shorter);
            if (scene.cases(1).isImpossible()) {
                return rule.when().get(i - 1);
            }
        }
        return rule.when().get(rule.when().size() - 1);
    }

    /** What is asked of one conclusion is never drawn. */
    private static Optional<Finding> conclusion(Inspected base, Rule rule, Condition condition) {
        String name = condition.pattern().kind();
        List<Map<String, Values>> drawn = base.reach().values(name);
        if (drawn.isEmpty()) {
            return Optional.of(finding(
                    rule,
                    condition.place(),
                    "never fires, for " + name + " is concluded only by rules that never fire: " + names(base, name)));
        }
        Map<String, Values> asked = new TreeMap<>();
        condition.pattern().bound().values().forEach(field -> asked.putIfAbsent(field, all(base, name, field)));
        for (Constraint constraint : condition.pattern().constraints()) {
            Values all = all(base, name, constraint.field());
            Domain.passing(constraint, all).ifPresent(values -> asked.merge(constraint.field(), values, Values::and));
            asked.putIfAbsent(constraint.field(), all);
        }
        boolean never = drawn.stream().noneMatch(values -> asked.entrySet().stream()
                .allMatch(entry -> values.containsKey(entry.getKey())
                        && !values.get(entry.getKey()).and(entry.getValue()).isEmpty()));
        return never
                ? Optional.of(finding(
                        rule,
                        condition.place(),
                        "never fires, for no rule concludes " + name + " with what it asks for: " + said(asked)))
                : Optional.empty();
    }

    private static String said(Map<String, Values> asked) {
        return asked.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().describe())
                .collect(Collectors.joining(", "));
    }

    private static Values all(Inspected base, String kind, String field) {
        return Domain.all(base.shapes().field(kind, field).orElseThrow());
    }

    private static String names(Inspected base, String conclusion) {
        return base.drawing(conclusion).stream()
                .map(rule -> "\"" + rule.name() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static Finding finding(Rule rule, Place place, String what) {
        return Finding.of(FindingKind.NEVER_FIRES, place, Said.startingRule(rule) + " " + what + ".", rule);
    }
}

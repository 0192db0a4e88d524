package dev.because.symbolic.rules.lint.words;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names that are used unbound or bound unused, rules that share one, and tables whose rows do not agree how they compete. */
public final class Names implements Check {
    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Rule> named = new HashMap<>();
        Map<String, Rule> tables = new HashMap<>();
        for (Rule rule : base.rules().rules()) {
            Rule other = named.putIfAbsent(rule.name(), rule);
            if (other != null) {
                findings.add(Finding.of(
                        FindingKind.SAME_NAME,
                        rule.place(),
                        "There is another rule \"" + rule.name() + "\" at " + other.place() + ".",
                        rule,
                        other));
            }
            table(rule, tables, findings);
            unbound(rule, base, findings);
            unused(rule, findings);
        }
        return findings;
    }

    private static void table(Rule rule, Map<String, Rule> tables, List<Finding> findings) {
        rule.row().ifPresent(row -> {
            Rule first = tables.putIfAbsent(row.table(), rule);
            HitPolicy policy =
                    first == null ? row.policy() : first.row().orElseThrow().policy();
            if (policy != row.policy()) {
                findings.add(Finding.of(
                        FindingKind.SAME_NAME,
                        rule.place(),
                        "The table " + row.table() + " at " + first.place()
                                + " lets its rows compete otherwise than this one of the same name.",
                        rule,
                        first));
            }
        });
    }

    private static void unbound(Rule rule, Inspected base, List<Finding> findings) {
        Set<String> bound = Scope.walk(rule, base.shapes(), (condition, names) -> condition
                        .pattern()
                        .constraints()
                        .forEach(constraint -> Scope.reference(constraint)
                                .filter(name -> !names.containsKey(name))
                                .ifPresent(name -> findings.add(unbound(rule, constraint.place(), name)))))
                .keySet();
        rule.then().values().values().forEach(operand -> Scope.reference(operand)
                .filter(name -> !bound.contains(name))
                .ifPresent(name -> findings.add(unbound(rule, rule.place(), name))));
        rule.row()
                .filter(row -> !row.subject().isEmpty() && !bound.contains(row.subject()))
                .ifPresent(row -> findings.add(unbound(rule, rule.place(), row.subject())));
    }

    private static Finding unbound(Rule rule, Place place, String name) {
        return Finding.of(
                FindingKind.UNBOUND_NAME,
                place,
                "Rule \"" + rule.name() + "\" uses the name " + name + ", which nothing before it has bound.",
                rule);
    }

    private static void unused(Rule rule, List<Finding> findings) {
        Set<String> used = new HashSet<>();
        rule.row().ifPresent(row -> used.add(row.subject()));
        for (Operand operand : rule.then().values().values()) {
            Scope.reference(operand).ifPresent(used::add);
        }
        Set<String> before = new HashSet<>();
        for (Condition condition : rule.when()) {
            for (Constraint constraint : condition.pattern().constraints()) {
                Scope.reference(constraint).ifPresent(used::add);
            }
            condition.pattern().bound().keySet().stream()
                    .filter(before::contains)
                    .forEach(used::add);
            if (condition.present()) {
                before.addAll(condition.pattern().bound().keySet());
            }
        }
        Set<String> told = new HashSet<>();
        for (Condition condition : rule.when()) {
            condition.pattern().bound().keySet().stream()
                    .filter(name -> !used.contains(name) && told.add(name))
                    .forEach(name -> findings.add(Finding.of(
                            FindingKind.UNUSED_NAME,
                            condition.place(),
                            "Rule \"" + rule.name() + "\" binds the name " + name + " and never uses it.",
                            rule)));
        }
    }
}

package dev.because.symbolic.rules.lint.words;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds kinds, fields, options and conclusions that do not exist, and offers the nearest that do. */
public final class UnknownWords implements Check {
    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : base.rules().rules()) {
            rule.when().forEach(condition -> condition(base, rule, condition, findings));
            base.words().kind(rule.then().conclusion()).ifPresent(kind -> consequence(rule, kind, findings));
        }
        for (String name : base.options().exclusions().notDrawn(base.rules())) {
            if (!base.options().drawnElsewhere().contains(name)) {
                findings.add(Finding.of(
                        FindingKind.NOT_DRAWN,
                        new Place(base.rules().name(), ""),
                        "The conclusion " + name + " is said to exclude others, but no rule draws it; "
                                + expected(name, conclusions(base)) + "."));
            }
        }
        return findings;
    }

    private static void condition(Inspected base, Rule rule, Condition condition, List<Finding> findings) {
        String kind = condition.pattern().kind();
        if (Kind.isConclusion(kind)) {
            if (base.drawing(kind).isEmpty() && !base.options().drawnElsewhere().contains(kind)) {
                findings.add(Finding.of(
                        FindingKind.NOT_DRAWN,
                        condition.place(),
                        said(rule) + " asks for " + kind + ", which no rule concludes; "
                                + expected(kind, conclusions(base)) + ".",
                        rule));
                return;
            }
        } else if (!base.shapes().knows(kind)) {
            findings.add(unknown(
                    rule,
                    condition.place(),
                    "the kind of fact",
                    kind,
                    List.copyOf(base.words().names())));
            return;
        }
        if (!base.shapes().knows(kind)) {
            // Drawn elsewhere, and nothing is said of its fields.
            return;
        }
        List<String> names = List.copyOf(base.shapes().fields(kind));
        Map<String, Place> places = new HashMap<>();
        condition.pattern().bound().values().forEach(field -> places.put(field, condition.place()));
        condition.pattern().constraints().forEach(constraint -> places.put(constraint.field(), constraint.place()));
        places.forEach((field, place) -> {
            if (base.shapes().field(kind, field).isEmpty() && !base.shapes().gives(kind, field)) {
                findings.add(unknown(rule, place, "the field", field + " of " + kind, names, field));
            }
        });
        for (Constraint constraint : condition.pattern().constraints()) {
            base.shapes().field(kind, constraint.field()).ifPresent(field -> Scope.literals(constraint)
                    .forEach(value -> option(rule, constraint.place(), field, value, findings)));
        }
    }

    private static void consequence(Rule rule, Kind kind, List<Finding> findings) {
        List<String> names = kind.fields().stream().map(Field::name).toList();
        rule.then().values().forEach((name, operand) -> {
            if (kind.field(name).isEmpty() && !names.isEmpty()) {
                findings.add(unknown(rule, rule.place(), "the field", name + " of " + kind.name(), names, name));
            } else if (operand instanceof Operand.Literal literal) {
                kind.field(name).ifPresent(field -> option(rule, rule.place(), field, literal.value(), findings));
            }
        });
    }

    private static void option(Rule rule, Place place, Field field, Object value, List<Finding> findings) {
        for (Object text : value instanceof List<?> list ? list : List.of(value)) {
            if (text instanceof String written
                    && !field.options().isEmpty()
                    && !field.options().contains(written)) {
                findings.add(
                        unknown(rule, place, "the option", written + " of " + field.name(), field.options(), written));
            }
        }
    }

    private static Finding unknown(Rule rule, Place place, String what, String name, List<String> known) {
        return unknown(rule, place, what, name, known, name);
    }

    private static Finding unknown(
            Rule rule, Place place, String what, String name, List<String> known, String written) {
        return Finding.of(
                FindingKind.UNKNOWN_WORD,
                place,
                said(rule) + " speaks of " + what + " " + name + ", which does not exist; " + expected(written, known)
                        + ".",
                rule);
    }

    private static String expected(String written, List<String> known) {
        return "expected " + Nearest.expected(written, known);
    }

    private static List<String> conclusions(Inspected base) {
        return base.rules().rules().stream()
                .map(rule -> rule.then().conclusion())
                .distinct()
                .sorted()
                .toList();
    }

    private static String said(Rule rule) {
        return "Rule \"" + rule.name() + "\"";
    }
}

package dev.because.symbolic.rules.lint.words;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds values of the wrong type, orders of what has none, fields of different types or units that are compared, and bounds out of reach. */
public final class Types implements Check {
    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : base.rules().rules()) {
            Scope.walk(rule, base.shapes(), (condition, names) -> {
                joins(base, rule, condition, names, findings);
                condition.pattern().constraints().forEach(constraint -> base.shapes()
                        .field(condition.pattern().kind(), constraint.field())
                        .ifPresent(field -> {
                            literals(rule, constraint, field, findings);
                            Scope.reference(constraint)
                                    .flatMap(name -> names.getOrDefault(name, Optional.empty()))
                                    .ifPresent(other -> reference(rule, constraint, field, other, findings));
                        }));
            });
            consequence(base, rule, findings);
        }
        return findings;
    }

    /** A name that comes again is a test for equality. */
    private static void joins(
            Inspected base,
            Rule rule,
            Condition condition,
            Map<String, Optional<Field>> names,
            List<Finding> findings) {
        condition.pattern().bound().forEach((name, written) -> base.shapes()
                .field(condition.pattern().kind(), written)
                .ifPresent(field -> names.getOrDefault(name, Optional.empty())
                        .flatMap(other -> unlike(field, other))
                        .ifPresent(kind -> findings.add(compared(
                                kind,
                                rule,
                                condition.place(),
                                field,
                                names.get(name).orElseThrow())))));
    }

    private static void literals(Rule rule, Constraint constraint, Field field, List<Finding> findings) {
        if (constraint instanceof Constraint.Contains && field.type() != FieldType.TEXTS) {
            findings.add(wrong(
                    rule,
                    constraint.place(),
                    "asks whether " + field.name() + ", which is "
                            + field.type().title() + ", has a member; only a list of texts has members"));
            return;
        }
        if (constraint instanceof Constraint.Compare compare
                && compare.comparison().isOrder()
                && !field.type().isNumeric()) {
            findings.add(wrong(
                    rule,
                    constraint.place(),
                    "asks for " + field.name() + " " + compare.comparison().sign()
                            + " …, but " + field.name() + " is " + field.type().title()
                            + "; expected = or ≠, for only numbers have an order"));
            return;
        }
        for (Object value : Scope.literals(constraint)) {
            boolean fits = constraint instanceof Constraint.Contains
                    ? value instanceof String
                    : field.type().isNumeric()
                            ? value instanceof Double
                            : field.type().admits(value);
            if (!fits) {
                findings.add(wrong(
                        rule,
                        constraint.place(),
                        "compares " + field.name() + ", which is "
                                + field.type().title() + ", with " + value + ", which is not"));
            } else if (value instanceof Double number) {
                bounds(rule, constraint, field, number, findings);
            }
        }
    }

    private static void bounds(Rule rule, Constraint constraint, Field field, double number, List<Finding> findings) {
        boolean halved = field.type() == FieldType.WHOLE
                && number != Math.rint(number)
                && !(constraint instanceof Constraint.Compare compare
                        && compare.comparison().isOrder());
        if (number < field.least() || number > field.most()) {
            findings.add(Finding.of(
                    FindingKind.OUT_OF_BOUNDS,
                    constraint.place(),
                    said(rule) + " compares " + field.name() + " with " + say(number) + ", but it is always "
                            + range(field) + ".",
                    rule));
        } else if (halved) {
            findings.add(wrong(
                    rule,
                    constraint.place(),
                    "compares " + field.name() + ", which is " + field.type().title() + ", with " + say(number)
                            + ", which is not"));
        }
    }

    private static void reference(Rule rule, Constraint constraint, Field field, Field other, List<Finding> findings) {
        if (constraint instanceof Constraint.Contains) {
            if (field.type() == FieldType.TEXTS && other.type() != FieldType.TEXT) {
                findings.add(wrong(
                        rule,
                        constraint.place(),
                        "asks whether " + field.name() + ", a list of texts, has " + other.name()
                                + " as a member, which is " + other.type().title()));
            }
            return;
        }
        Comparison comparison = ((Constraint.Compare) constraint).comparison();
        if (!comparison.isOrder() || field.type().isNumeric()) {
            unlike(field, other)
                    .ifPresent(kind -> findings.add(compared(kind, rule, constraint.place(), field, other)));
        }
    }

    /** What is wrong with comparing two fields. */
    private static Optional<FindingKind> unlike(Field one, Field other) {
        if (one.type() != other.type()
                && !(one.type().isNumeric() && other.type().isNumeric())) {
            return Optional.of(FindingKind.WRONG_TYPE);
        }
        return one.unit().isEmpty() || other.unit().isEmpty() || one.unit().equals(other.unit())
                ? Optional.empty()
                : Optional.of(FindingKind.WRONG_UNIT);
    }

    private static Finding compared(FindingKind kind, Rule rule, Place place, Field field, Field other) {
        boolean unit = kind == FindingKind.WRONG_UNIT;
        return Finding.of(
                kind,
                place,
                said(rule) + " compares " + field.name() + ", which is "
                        + (unit ? "in " + field.unit() : field.type().title()) + ", with " + other.name()
                        + ", which is "
                        + (unit ? "in " + other.unit() : other.type().title()) + ".",
                rule);
    }

    private static void consequence(Inspected base, Rule rule, List<Finding> findings) {
        String conclusion = rule.then().conclusion();
        rule.then().values().forEach((name, operand) -> base.shapes()
                .field(conclusion, name)
                .ifPresent(field -> base.shapes()
                        .source(rule, operand)
                        .flatMap(source -> unlike(source, field))
                        .ifPresent(kind -> findings.add(Finding.of(
                                kind,
                                rule.place(),
                                said(rule) + " concludes " + conclusion + " with another "
                                        + (kind == FindingKind.WRONG_UNIT ? "unit" : "type") + " of " + name
                                        + " than others expect, which is "
                                        + (kind == FindingKind.WRONG_UNIT
                                                ? field.unit()
                                                : field.type().title()) + ".",
                                rule)))));
    }

    private static Finding wrong(Rule rule, Place place, String what) {
        return Finding.of(FindingKind.WRONG_TYPE, place, said(rule) + " " + what + ".", rule);
    }

    private static String range(Field field) {
        if (field.least() == Double.NEGATIVE_INFINITY) {
            return "at most " + say(field.most());
        }
        return field.most() == Double.POSITIVE_INFINITY
                ? "at least " + say(field.least())
                : "from " + say(field.least()) + " to " + say(field.most());
    }

    private static String say(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    private static String said(Rule rule) {
        return "Rule \"" + rule.name() + "\"";
    }
}

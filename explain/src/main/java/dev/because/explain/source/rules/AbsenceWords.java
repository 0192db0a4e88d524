package dev.because.explain.source.rules;

import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what had to be absent for a match, with the values of the match. */
final class AbsenceWords {
    private AbsenceWords() {}

    static List<String> of(Match match) {
        List<String> absent = new ArrayList<>(match.rule().when().stream()
                .filter(condition -> !condition.present())
                .map(condition -> words(condition, match.bound()))
                .toList());
        match.rule()
                .row()
                .filter(row -> row.policy() == HitPolicy.FIRST)
                .ifPresent(row -> absent.add("no row of " + row.table() + " before row " + row.number()
                        + (row.subject().isEmpty()
                                ? ""
                                : " for " + match.bound().get(row.subject()))));
        return absent;
    }

    private static String words(Condition condition, Map<String, Object> bound) {
        FactPattern pattern = condition.pattern();
        List<String> tests = new ArrayList<>();
        pattern.bound().forEach((name, field) -> {
            if (bound.containsKey(name)) {
                tests.add(field + " " + Comparison.EQUAL.sign() + " " + value(bound.get(name)));
            }
        });
        pattern.constraints().forEach(constraint -> tests.add(words(constraint, bound)));
        return "no " + pattern.kind() + (tests.isEmpty() ? "" : " with " + String.join(", ", tests));
    }

    private static String words(Constraint constraint, Map<String, Object> bound) {
        if (constraint instanceof Constraint.Compare compare) {
            return compare.field() + " " + compare.comparison().sign() + " " + operand(compare.right(), bound);
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            String options = oneOf.options().stream().map(AbsenceWords::value).collect(Collectors.joining(", "));
            return oneOf.field() + (oneOf.among() ? " one of " : " none of ") + options;
        }
        Constraint.Contains contains = (Constraint.Contains) constraint;
        return contains.field() + (contains.has() ? " with " : " without ") + operand(contains.member(), bound);
    }

    private static String operand(Operand operand, Map<String, Object> bound) {
        return operand instanceof Operand.Literal literal
                ? value(literal.value())
                : value(bound.getOrDefault(((Operand.Reference) operand).variable(), "its own " + operand));
    }

    private static String value(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }
}

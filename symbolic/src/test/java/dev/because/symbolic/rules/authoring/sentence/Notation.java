package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rules in signs, so that what was read can be compared with what was meant at a glance. */
final class Notation {
    private Notation() {}

    /** Conditions, conclusion and whatever remarks are not the usual ones. */
    static String of(Rule rule) {
        String when = rule.when().stream().map(Notation::of).collect(Collectors.joining(" & "));
        String then = rule.then().values().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                .collect(Collectors.joining(", ", rule.then().conclusion() + "(", ")"));
        StringBuilder remarks = new StringBuilder();
        rule.remarks()
                .says()
                .ifPresent(says -> remarks.append(" \"").append(says).append('"'));
        remarks.append(
                rule.remarks().part().equals("for") ? "" : " " + rule.remarks().part());
        rule.remarks()
                .source()
                .ifPresent(source -> remarks.append(" [").append(source).append(']'));
        rule.remarks()
                .example()
                .ifPresent(example -> remarks.append(" <").append(example).append('>'));
        rule.remarks().from().ifPresent(day -> remarks.append(" ≥").append(day));
        rule.remarks().until().ifPresent(day -> remarks.append(" ≤").append(day));
        return when + " → " + then + remarks + (rule.overrides() ? " overrides" : "");
    }

    private static String of(Condition condition) {
        List<String> all = new ArrayList<>();
        condition.pattern().bound().forEach((name, field) -> all.add(name + " := " + field));
        condition.pattern().constraints().forEach(constraint -> all.add(of(constraint)));
        return (condition.present() ? "" : "¬") + condition.pattern().kind() + "(" + String.join(", ", all) + ")";
    }

    private static String of(Constraint constraint) {
        if (constraint instanceof Constraint.Compare compare) {
            return compare.field() + " " + compare.comparison().sign() + " " + of(compare.right());
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            return oneOf.field() + (oneOf.among() ? " ∈ " : " ∉ ") + oneOf.options();
        }
        Constraint.Contains contains = (Constraint.Contains) constraint;
        return contains.field() + (contains.has() ? " ∋ " : " ∌ ") + of(contains.member());
    }

    private static String of(Operand operand) {
        return operand instanceof Operand.Literal literal
                ? (literal.value() instanceof String text
                        ? "'" + text + "'"
                        : literal.value().toString())
                : ((Operand.Reference) operand).variable();
    }
}

package dev.because.symbolic.rules.coverage;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions in short, as messages quote them: {@code no Belief with hypothesis = flu, after ≥ 0.8}. */
public final class ConditionText {
    private static final double EXACT = 1e15;

    private ConditionText() {}

    /** A condition. */
    public static String of(Condition condition) {
        return (condition.present() ? "some " : "no ") + of(condition.pattern());
    }

    /** A pattern. */
    public static String of(FactPattern pattern) {
        String constraints =
                pattern.constraints().stream().map(ConditionText::of).collect(Collectors.joining(", "));
        return pattern.kind() + (constraints.isEmpty() ? "" : " with " + constraints);
    }

    /** A constraint. */
    public static String of(Constraint constraint) {
        if (constraint instanceof Constraint.Compare compare) {
            return compare.field() + " " + compare.comparison().sign() + " " + of(compare.right());
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            String options = oneOf.options().stream().map(ConditionText::of).collect(Collectors.joining(" or "));
            return oneOf.field() + (oneOf.among() ? " is " : " is not ") + options;
        }
        Constraint.Contains contains = (Constraint.Contains) constraint;
        return contains.field() + (contains.has() ? " has " : " lacks ") + of(contains.member());
    }

    /** What a field is compared with. */
    public static String of(Operand operand) {
        return operand instanceof Operand.Literal literal
                ? of(literal.value())
                : "that " + ((Operand.Reference) operand).variable();
    }

    /** A value: whole numbers without a point, lists with commas. */
    public static String of(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < EXACT) {
            return String.valueOf(number.longValue());
        }
        return value instanceof List<?> list
                ? list.stream().map(ConditionText::of).collect(Collectors.joining(", ", "[", "]"))
                : String.valueOf(value);
    }
}

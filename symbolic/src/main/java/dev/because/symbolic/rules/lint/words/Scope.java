package dev.because.symbolic.rules.lint.words;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.scene.Shapes;
import dev.because.symbolic.rules.vocabulary.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Which names are bound where in a rule, and to which fields: to none that is known, where the words are wrong. */
final class Scope {
    private Scope() {}

    /** Shows every condition with the names that its constraints may use. */
    static Map<String, Optional<Field>> walk(
            Rule rule, Shapes shapes, BiConsumer<Condition, Map<String, Optional<Field>>> seen) {
        Map<String, Optional<Field>> names = new HashMap<>();
        for (Condition condition : rule.when()) {
            Map<String, Optional<Field>> inside = new HashMap<>(names);
            condition
                    .pattern()
                    .bound()
                    .forEach((name, field) -> inside.putIfAbsent(
                            name, shapes.field(condition.pattern().kind(), field)));
            seen.accept(condition, inside);
            if (condition.present()) {
                names.putAll(inside);
            }
        }
        return names;
    }

    /** The name that a constraint compares with. */
    static Optional<String> reference(Constraint constraint) {
        if (constraint instanceof Constraint.Compare compare) {
            return reference(compare.right());
        }
        return constraint instanceof Constraint.Contains contains ? reference(contains.member()) : Optional.empty();
    }

    static Optional<String> reference(Operand operand) {
        return operand instanceof Operand.Reference named ? Optional.of(named.variable()) : Optional.empty();
    }

    /** The values that a constraint compares with, as they are written. */
    static List<Object> literals(Constraint constraint) {
        if (constraint instanceof Constraint.OneOf oneOf) {
            return oneOf.options();
        }
        Operand operand = constraint instanceof Constraint.Compare compare
                ? compare.right()
                : ((Constraint.Contains) constraint).member();
        return operand instanceof Operand.Literal literal ? List.of(literal.value()) : List.of();
    }

    /** All fields that a condition constrains or binds. */
    static TreeSet<String> fields(Condition condition) {
        TreeSet<String> fields = new TreeSet<>(condition.pattern().bound().values());
        condition.pattern().constraints().forEach(constraint -> fields.add(constraint.field()));
        return fields;
    }
}

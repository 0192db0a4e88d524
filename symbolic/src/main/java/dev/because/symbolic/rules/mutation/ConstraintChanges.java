package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.coverage.ConditionText;
import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes of one constraint of a pattern. */
final class ConstraintChanges {
    private final String kind;
    private final Constraint constraint;
    private final Alternatives alternatives;
    private final List<Draft<Constraint>> changes = new ArrayList<>();

    private ConstraintChanges(String kind, Constraint constraint, Alternatives alternatives) {
        this.kind = kind;
        this.constraint = constraint;
        this.alternatives = alternatives;
    }

    static List<Draft<Constraint>> of(String kind, Constraint constraint, Alternatives alternatives) {
        ConstraintChanges all = new ConstraintChanges(kind, constraint, alternatives);
        if (constraint instanceof Constraint.Compare compare) {
            all.compare(compare);
        } else if (constraint instanceof Constraint.OneOf oneOf) {
            all.oneOf(oneOf);
        } else if (constraint instanceof Constraint.Contains contains) {
            all.contains(contains);
        }
        return all.changes;
    }

    private void compare(Constraint.Compare compare) {
        Comparison comparison = compare.comparison();
        add(Change.NEGATE_CONSTRAINT, with(compare, comparison.negated(), compare.right()));
        if (comparison.isOrder()) {
            add(Change.MOVE_EDGE, with(compare, edge(comparison), compare.right()));
        }
        if (compare.right() instanceof Operand.Literal literal && literal.value() instanceof Double bound) {
            alternatives
                    .steps(kind, compare.field(), bound)
                    .forEach(shifted ->
                            add(Change.SHIFT_BOUND, with(compare, comparison, new Operand.Literal(shifted))));
        }
        other(compare.right()).ifPresent(right -> add(Change.REPLACE_OPTION, with(compare, comparison, right)));
    }

    private void oneOf(Constraint.OneOf oneOf) {
        add(
                Change.NEGATE_CONSTRAINT,
                new Constraint.OneOf(oneOf.field(), !oneOf.among(), oneOf.options(), oneOf.place()));
        for (int i = 0; i < oneOf.options().size(); i++) {
            int number = i;
            if (oneOf.options().size() > 1) {
                List<Object> fewer = new ArrayList<>(oneOf.options());
                fewer.remove(number);
                add(Change.DROP_OPTION, new Constraint.OneOf(oneOf.field(), oneOf.among(), fewer, oneOf.place()));
            }
            if (oneOf.options().get(number) instanceof String text) {
                alternatives.next(kind, oneOf.field(), text, oneOf.options()).ifPresent(other -> {
                    List<Object> others = new ArrayList<>(oneOf.options());
                    others.set(number, other);
                    add(
                            Change.REPLACE_OPTION,
                            new Constraint.OneOf(oneOf.field(), oneOf.among(), others, oneOf.place()));
                });
            }
        }
    }

    private void contains(Constraint.Contains contains) {
        add(
                Change.NEGATE_CONSTRAINT,
                new Constraint.Contains(contains.field(), !contains.has(), contains.member(), contains.place()));
        other(contains.member())
                .ifPresent(member -> add(
                        Change.REPLACE_OPTION,
                        new Constraint.Contains(contains.field(), contains.has(), member, contains.place())));
    }

    private Optional<Operand> other(Operand operand) {
        return operand instanceof Operand.Literal literal && literal.value() instanceof String text
                ? alternatives
                        .next(kind, constraint.field(), text, List.of(text))
                        .map(Operand.Literal::new)
                : Optional.empty();
    }

    private void add(Change change, Constraint instead) {
        changes.add(new Draft<>(
                change,
                constraint.place(),
                "asks for " + ConditionText.of(instead) + " instead of " + ConditionText.of(constraint),
                instead));
    }

    private static Constraint with(Constraint.Compare compare, Comparison comparison, Operand right) {
        return new Constraint.Compare(compare.field(), comparison, right, compare.place());
    }

    private static Comparison edge(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.LESS;
            case MORE -> Comparison.AT_LEAST;
            default -> Comparison.MORE;
        };
    }
}

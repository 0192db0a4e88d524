package dev.because.symbolic.rules.lint.domain;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.vocabulary.Field;
import java.util.List;
import java.util.Optional;

/** The sets that fields and constraints stand for. */
public final class Domain {
    private Domain() {}

    /** Everything that may stand in a field. */
    public static Values all(Field field) {
        Choices texts = field.options().isEmpty() ? Choices.all() : Choices.of(field.options());
        return switch (field.type()) {
            case NUMBER -> Numbers.between(false, field.least(), field.most());
            case WHOLE -> Numbers.between(true, field.least(), field.most());
            case TRUTH -> Choices.of(List.of(true, false));
            case TEXT -> texts;
            case TEXTS -> Lists.of(texts);
        };
    }

    /** The one value; of a list, all lists with these members, and, if there are so few, without the others. */
    public static Values only(Object value) {
        if (value instanceof Double number) {
            return Numbers.between(false, number, number);
        }
        return value instanceof List<?> list ? Lists.of(Choices.of(list)) : Choices.of(List.of(value));
    }

    /**
     * The values of a field that a constraint lets pass, if it compares with values only, and not whole lists.
     *
     * @param all everything that may stand there
     */
    public static Optional<Values> passing(Constraint constraint, Values all) {
        if (constraint instanceof Constraint.Compare compare) {
            return compare.right() instanceof Operand.Literal literal && !(all instanceof Lists)
                    ? Optional.of(passing(compare.comparison(), literal.value(), all))
                    : Optional.empty();
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            return all instanceof Lists ? Optional.empty() : Optional.of(passing(oneOf, all));
        }
        Constraint.Contains contains = (Constraint.Contains) constraint;
        if (!(contains.member() instanceof Operand.Literal literal)) {
            return Optional.empty();
        }
        if (!(all instanceof Lists lists)) {
            return Optional.of(none(all));
        }
        return Optional.of(
                literal.value() instanceof String text
                        ? lists.having(contains.has(), text).and(all)
                        : contains.has() ? none(all) : all);
    }

    /** The numbers that stand so to one. */
    public static Numbers numbers(Comparison comparison, double bound) {
        double far = Double.MAX_VALUE;
        if (Double.isNaN(bound)) {
            return comparison == Comparison.UNEQUAL ? Numbers.all(false) : Numbers.between(false, 1, 0);
        }
        return switch (comparison) {
            case EQUAL -> Numbers.between(false, bound, bound);
            case UNEQUAL -> (Numbers) Numbers.all(false).minus(Numbers.between(false, bound, bound));
            case LESS -> Numbers.between(false, -far, Math.nextDown(bound));
            case AT_MOST -> Numbers.between(false, -far, bound);
            case MORE -> Numbers.between(false, Math.nextUp(bound), far);
            case AT_LEAST -> Numbers.between(false, bound, far);
        };
    }

    private static Values passing(Comparison comparison, Object value, Values all) {
        if (all instanceof Numbers && value instanceof Double bound) {
            return all.and(numbers(comparison, bound));
        }
        if (comparison.isOrder()) {
            return none(all);
        }
        Values same = all.contains(value) ? only(value).and(all) : none(all);
        return comparison == Comparison.EQUAL ? same : all.minus(same);
    }

    private static Values passing(Constraint.OneOf oneOf, Values all) {
        Values among = none(all);
        for (Object option : oneOf.options()) {
            if (all.contains(option)) {
                among = among.or(all.and(only(option)));
            }
        }
        return oneOf.among() ? among : all.minus(among);
    }

    private static Values none(Values all) {
        return all.minus(all);
    }
}

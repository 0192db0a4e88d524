package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What could stand in the place of a value: another text that is known there, or a number a step away. */
final class Alternatives {
    /** A step is so large a part of what a field can hold. */
    private static final BigDecimal PARTS_OF_RANGE = BigDecimal.valueOf(20);

    /** Where a field may hold any number, a step is so large a part of the bound itself. */
    private static final BigDecimal PARTS_OF_BOUND = BigDecimal.TEN;

    private final Vocabulary words;
    /** The texts that the rules compare with a field or conclude for it, by kind and field. */
    private final Map<String, TreeSet<String>> written = new TreeMap<>();

    Alternatives(RuleSet rules, Vocabulary words) {
        this.words = words;
        for (Rule rule : rules.rules()) {
            rule.then().values().forEach((name, operand) -> literal(operand)
                    .ifPresent(value -> add(rule.then().conclusion(), name, value)));
            for (Condition condition : rule.when()) {
                condition.pattern().constraints().forEach(constraint -> literals(constraint)
                        .forEach(value -> add(condition.pattern().kind(), constraint.field(), value)));
            }
        }
    }

    /**
     * The next text after one: in the vocabulary's order where it lists them, else in alphabetical order of those that the rules have for
     * that field. After the last comes the first.
     *
     * @param used those that stand there, which are no alternatives
     */
    Optional<String> next(String kind, String field, String text, Collection<?> used) {
        List<String> options = field(kind, field).map(Field::options).orElse(List.of());
        List<String> known =
                options.isEmpty() ? List.copyOf(written.getOrDefault(kind + "." + field, new TreeSet<>())) : options;
        int at = known.indexOf(text);
        return Stream.concat(known.stream().skip(at + 1), known.stream().limit(Math.max(at, 0)))
                .filter(other -> !used.contains(other))
                .findFirst();
    }

    /** The numbers one step below and above a bound, as far as the field can hold them. */
    List<Double> steps(String kind, String name, double bound) {
        Optional<Field> field = field(kind, name);
        BigDecimal step = step(field, bound);
        List<Double> steps = new ArrayList<>();
        for (BigDecimal shift : List.of(step.negate(), step)) {
            double shifted = BigDecimal.valueOf(bound).add(shift).doubleValue();
            if (field.filter(one -> shifted < one.least() || shifted > one.most())
                    .isEmpty()) {
                steps.add(shifted);
            }
        }
        return steps;
    }

    private static BigDecimal step(Optional<Field> field, double bound) {
        if (field.filter(one -> one.type() == FieldType.WHOLE).isPresent()) {
            return BigDecimal.ONE;
        }
        if (field.filter(one -> Double.isFinite(one.most() - one.least())).isPresent()) {
            BigDecimal range = BigDecimal.valueOf(field.get().most())
                    .subtract(BigDecimal.valueOf(field.get().least()));
            return range.divide(PARTS_OF_RANGE);
        }
        return bound == 0 ? BigDecimal.ONE : BigDecimal.valueOf(Math.abs(bound)).divide(PARTS_OF_BOUND);
    }

    private Optional<Field> field(String kind, String field) {
        Optional<Kind> known = words.kind(kind);
        return known.flatMap(one -> one.field(field));
    }

    private void add(String kind, String field, Object value) {
        if (value instanceof String text) {
            written.computeIfAbsent(kind + "." + field, key -> new TreeSet<>()).add(text);
        }
    }

    private static List<Object> literals(Constraint constraint) {
        if (constraint instanceof Constraint.OneOf oneOf) {
            return oneOf.options();
        }
        Operand operand = constraint instanceof Constraint.Compare compare
                ? compare.right()
                : ((Constraint.Contains) constraint).member();
        return literal(operand).stream().toList();
    }

    private static Optional<Object> literal(Operand operand) {
        return operand instanceof Operand.Literal literal ? Optional.of(literal.value()) : Optional.empty();
    }
}

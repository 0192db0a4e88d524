package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.why.Goal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What names must stand for so that a rule concludes what is wanted of it, and where patterns fail. */
public final class Requirement {
    private Requirement() {}

    /** The values that a rule's names must have for it to meet a goal; empty if it never can. */
    public static Optional<SortedMap<String, Object>> of(Rule rule, Goal goal) {
        if (!rule.then().conclusion().equals(goal.conclusion())) {
            return Optional.empty();
        }
        SortedMap<String, Object> needed = new TreeMap<>();
        for (Map.Entry<String, Object> value : goal.values().entrySet()) {
            Optional<Operand> operand = Optional.ofNullable(rule.then().values().get(value.getKey()));
            boolean can = operand.isPresent()
                    && (operand.get() instanceof Operand.Literal literal
                            ? literal.value().equals(value.getValue())
                            : needed.merge(
                                            ((Operand.Reference) operand.get()).variable(),
                                            value.getValue(),
                                            (one, other) -> one)
                                    .equals(value.getValue()));
            if (!can) {
                return Optional.empty();
            }
        }
        return Optional.of(needed);
    }

    /** What is bound when a fact is taken for a pattern; empty if it is none of it, or binds a name to another value than needed. */
    public static Optional<SortedMap<String, Object>> extended(
            FactPattern pattern, Fact fact, Map<String, Object> bound, Map<String, Object> needed) {
        return NaiveEvaluation.extended(pattern, fact, bound).filter(more -> pattern.bound().keySet().stream()
                .allMatch(name -> !needed.containsKey(name) || needed.get(name).equals(more.get(name))));
    }

    /**
     * The fields of which one must change for a fact to become one of a pattern: those of the first test that fails, mostly one; two if
     * the test compares two fields of the fact. Empty if no test fails.
     */
    static Set<String> failing(FactPattern pattern, Fact fact, Map<String, Object> bound, Map<String, Object> needed) {
        SortedMap<String, Object> names = new TreeMap<>(bound);
        for (Map.Entry<String, String> entry : pattern.bound().entrySet()) {
            Optional<Object> value = fact.value(entry.getValue());
            Object wanted = needed.getOrDefault(entry.getKey(), value.orElse(""));
            if (value.isEmpty() || !names.getOrDefault(entry.getKey(), wanted).equals(value.get())) {
                return Set.of(entry.getValue());
            }
            names.put(entry.getKey(), value.get());
        }
        for (Constraint constraint : pattern.constraints()) {
            Optional<Object> value = fact.value(constraint.field());
            if (value.isEmpty() || !NaiveEvaluation.holds(constraint, value.get(), names)) {
                Optional<String> other = reference(constraint)
                        .filter(name -> !bound.containsKey(name))
                        .map(name -> pattern.bound().get(name));
                return two(constraint.field(), other);
            }
        }
        return Set.of();
    }

    /** Whether one field of a fact fails a test of its own, whatever the others are. */
    static boolean failsAlone(
            FactPattern pattern, String field, Object value, Map<String, Object> bound, Map<String, Object> needed) {
        SortedMap<String, Object> names = new TreeMap<>(bound);
        for (Map.Entry<String, String> entry : pattern.bound().entrySet()) {
            if (entry.getValue().equals(field)) {
                Object wanted = needed.getOrDefault(entry.getKey(), value);
                if (!wanted.equals(value)
                        || !names.getOrDefault(entry.getKey(), value).equals(value)) {
                    return true;
                }
                names.put(entry.getKey(), value);
            }
        }
        return pattern.constraints().stream()
                .filter(constraint -> constraint.field().equals(field))
                .filter(constraint ->
                        reference(constraint).map(names::containsKey).orElse(true))
                .anyMatch(constraint -> !NaiveEvaluation.holds(constraint, value, names));
    }

    /** The fields that a pattern tests or binds. */
    static Set<String> fields(FactPattern pattern) {
        Set<String> fields = new LinkedHashSet<>();
        pattern.constraints().forEach(constraint -> fields.add(constraint.field()));
        fields.addAll(pattern.bound().values());
        return fields;
    }

    /** All members together that a pattern asks a list for; empty if it asks for none or one. */
    static Optional<List<String>> members(FactPattern pattern, String field, Map<String, Object> bound) {
        List<String> members = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.Contains contains
                    && contains.has()
                    && contains.field().equals(field)) {
                Optional<Object> member = contains.member() instanceof Operand.Literal literal
                        ? Optional.of(literal.value())
                        : reference(constraint).map(bound::get);
                member.map(String::valueOf)
                        .filter(text -> !members.contains(text))
                        .ifPresent(members::add);
            }
        }
        return Optional.of(members).filter(list -> list.size() > 1);
    }

    /** The conclusion that would be a fact of a pattern, as far as equality says. */
    public static Goal goal(FactPattern pattern, Map<String, Object> bound, Map<String, Object> needed) {
        Goal goal = Goal.of(pattern.kind());
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.Compare compare && compare.comparison() == Comparison.EQUAL) {
                Optional<Object> value = compare.right() instanceof Operand.Literal literal
                        ? Optional.of(literal.value())
                        : reference(constraint).map(bound::get);
                if (value.isPresent()) {
                    goal = goal.with(compare.field(), value.get());
                }
            }
        }
        for (Map.Entry<String, String> entry : pattern.bound().entrySet()) {
            Optional<Object> value = Optional.ofNullable(bound.get(entry.getKey()))
                    .or(() -> Optional.ofNullable(needed.get(entry.getKey())));
            if (value.isPresent()) {
                goal = goal.with(entry.getValue(), value.get());
            }
        }
        return goal;
    }

    /** The names that other parts of a rule than one condition speak of. */
    static Set<String> usedElsewhere(Rule rule, int place) {
        Set<String> names = new HashSet<>();
        rule.then().values().values().forEach(operand -> {
            if (operand instanceof Operand.Reference reference) {
                names.add(reference.variable());
            }
        });
        rule.row().map(Row::subject).ifPresent(names::add);
        for (int i = place + 1; i < rule.when().size(); i++) {
            Condition condition = rule.when().get(i);
            names.addAll(condition.pattern().bound().keySet());
            condition.pattern().constraints().forEach(constraint -> reference(constraint)
                    .ifPresent(names::add));
        }
        return names;
    }

    private static Optional<String> reference(Constraint constraint) {
        Optional<Operand> operand = constraint instanceof Constraint.Compare compare
                ? Optional.of(compare.right())
                : constraint instanceof Constraint.Contains contains
                        ? Optional.of(contains.member())
                        : Optional.empty();
        return operand.filter(Operand.Reference.class::isInstance).map(one -> ((Operand.Reference) one).variable());
    }

    private static Set<String> two(String field, Optional<String> other) {
        Set<String> fields = new LinkedHashSet<>(Set.of(field));
        other.ifPresent(fields::add);
        return fields;
    }
}

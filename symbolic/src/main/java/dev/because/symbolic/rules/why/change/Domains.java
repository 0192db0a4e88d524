package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import dev.because.symbolic.rules.why.Goal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The {@link Domain} of every field. Fields that rules compare with each other share their values: those that facts have there, that rules
 * write there, and that the goal asks for.
 */
final class Domains {
    private final Vocabulary words;
    private final Map<Slot, Slot> above = new HashMap<>();
    private final Map<Slot, Set<Object>> named = new HashMap<>();
    private final Map<Slot, FieldType> guessed = new HashMap<>();

    /** A field of a kind. */
    private record Slot(String kind, String field) {}

    Domains(Vocabulary words, RuleSet rules, Collection<Fact> facts, Goal goal) {
        this.words = words;
        rules.rules().forEach(this::join);
        rules.rules().forEach(this::collect);
        facts.forEach(fact -> fact.values().forEach((field, value) -> add(new Slot(fact.kind(), field), value)));
        goal.values().forEach((field, value) -> add(new Slot(goal.conclusion(), field), value));
    }

    /** Every value but the present one that could matter there. */
    List<Object> others(String kind, String field, Optional<Object> now) {
        Slot slot = new Slot(kind, field);
        return new Domain(spec(slot), named.getOrDefault(top(slot), Set.of())).others(now);
    }

    /** Whether any text may stand there: it says what a fact is about, and a fact about something else is another fact. */
    boolean isFree(String kind, String field) {
        Slot slot = new Slot(kind, field);
        return spec(slot).type() == FieldType.TEXT && spec(slot).options().isEmpty();
    }

    /** Fields that one name stands for, or that are compared with it, belong together. */
    private void join(Rule rule) {
        Map<String, Slot> names = new HashMap<>();
        for (Condition condition : rule.when()) {
            FactPattern pattern = condition.pattern();
            Map<String, Slot> visible = new HashMap<>(names);
            pattern.bound().forEach((name, field) -> {
                Slot slot = new Slot(pattern.kind(), field);
                Slot other = visible.putIfAbsent(name, slot);
                unite(slot, other == null ? slot : other);
            });
            for (Constraint constraint : pattern.constraints()) {
                Slot slot = new Slot(pattern.kind(), constraint.field());
                Operand right = constraint instanceof Constraint.Compare compare
                        ? compare.right()
                        : constraint instanceof Constraint.Contains contains
                                ? contains.member()
                                : new Operand.Literal("");
                if (right instanceof Operand.Reference reference && visible.containsKey(reference.variable())) {
                    unite(slot, Objects.requireNonNull(visible.get(reference.variable())));
                }
            }
            if (condition.present()) {
                names.putAll(visible);
            }
        }
        rule.then().values().forEach((field, operand) -> {
            Slot slot = new Slot(rule.then().conclusion(), field);
            if (operand instanceof Operand.Reference reference && names.containsKey(reference.variable())) {
                unite(slot, Objects.requireNonNull(names.get(reference.variable())));
            }
        });
    }

    private void collect(Rule rule) {
        for (Condition condition : rule.when()) {
            for (Constraint constraint : condition.pattern().constraints()) {
                Slot slot = new Slot(condition.pattern().kind(), constraint.field());
                if (constraint instanceof Constraint.OneOf oneOf) {
                    oneOf.options().forEach(option -> add(slot, option));
                } else if (constraint instanceof Constraint.Compare compare
                        && compare.right() instanceof Operand.Literal literal) {
                    add(slot, literal.value());
                } else if (constraint instanceof Constraint.Contains contains) {
                    guessed.put(slot, FieldType.TEXTS);
                    if (contains.member() instanceof Operand.Literal literal) {
                        add(slot, literal.value());
                    }
                }
            }
        }
        rule.then().values().forEach((field, operand) -> {
            if (operand instanceof Operand.Literal literal) {
                add(new Slot(rule.then().conclusion(), field), literal.value());
            }
        });
    }

    private void add(Slot slot, Object value) {
        guessed.putIfAbsent(slot, type(value));
        Set<Object> values = named.computeIfAbsent(top(slot), one -> new LinkedHashSet<>());
        values.add(value);
        if (value instanceof List<?> list) {
            values.addAll(list);
        }
    }

    private Field spec(Slot slot) {
        return words.kind(slot.kind())
                .flatMap(found -> found.field(slot.field()))
                .orElseGet(() -> Field.of(slot.field(), slot.field(), guessed.getOrDefault(slot, FieldType.TEXT), ""));
    }

    private static FieldType type(Object value) {
        return value instanceof String
                ? FieldType.TEXT
                : value instanceof Double
                        ? FieldType.NUMBER
                        : value instanceof Boolean ? FieldType.TRUTH : FieldType.TEXTS;
    }

    private Slot top(Slot slot) {
        Slot top = slot;
        while (above.containsKey(top)) {
            top = Objects.requireNonNull(above.get(top));
        }
        return top;
    }

    private void unite(Slot one, Slot other) {
        Slot top = top(one);
        if (!top.equals(top(other))) {
            above.put(top, top(other));
        }
    }
}

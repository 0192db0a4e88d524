package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.domain.Choices;
import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.domain.Values;
import dev.because.symbolic.rules.lint.scene.Cast;
import dev.because.symbolic.rules.lint.scene.Entailment;
import dev.because.symbolic.rules.lint.scene.Scene;
import dev.because.symbolic.rules.lint.scene.Seen;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The cases that a table is about: a fact for each that its rows ask for, with every field that any of them looks at; and for what rows
 * want absent, a frame in which it is there and one in which it is not.
 *
 * @param scene the facts
 * @param box the values of each unknown
 * @param covers the part of the box that each row covers
 */
record Frame(Scene scene, Map<Integer, Values> box, List<Map<Integer, Values>> covers) {
    private static final int ABSENCES = 3;

    /** A kind of fact and which of several in a row. */
    private record Slot(String kind, int number) {}

    /** What a row wants absent, with the places that its names come from. */
    private record Wanted(Cast.Absent absent, String told) {}

    static List<Frame> of(Inspected base, List<Rule> rows) {
        Map<Slot, Set<String>> fields = new LinkedHashMap<>();
        rows.forEach(row -> slots(row).forEach((slot, condition) -> fields.computeIfAbsent(slot, key -> new TreeSet<>())
                .addAll(fields(condition))));
        Scene scene = new Scene(base.shapes());
        Map<Slot, Integer> places = new HashMap<>();
        fields.forEach((slot, names) -> {
            Map<String, Values> values = new TreeMap<>();
            names.forEach(name -> values.put(name, values(base, rows, slot.kind(), name)));
            places.put(slot, scene.see(slot.kind(), values));
        });
        Map<Rule, List<Wanted>> wanted = new HashMap<>();
        rows.forEach(row -> wanted.put(row, absent(scene, places, row)));
        Map<String, Cast.Absent> absences = new LinkedHashMap<>();
        rows.forEach(row -> wanted.get(row).forEach(one -> absences.putIfAbsent(one.told(), one.absent())));
        List<String> told = absences.keySet().stream().limit(ABSENCES).toList();
        List<Frame> frames = new ArrayList<>();
        for (int there = 0; there < 1 << told.size(); there++) {
            Set<String> defied = new HashSet<>();
            Scene one = scene.copy();
            for (int i = 0; i < told.size(); i++) {
                if ((there >> i & 1) == 1) {
                    defied.add(told.get(i));
                    one.defy(absences.get(told.get(i)));
                }
            }
            List<Rule> applying = rows.stream()
                    .filter(row -> wanted.get(row).stream().noneMatch(absent -> defied.contains(absent.told())))
                    .toList();
            if (one.unknowns().propagate()) {
                frames.add(frame(one, applying));
            }
        }
        return frames;
    }

    /** What a part of the box has in common, as far as it is less than the box: {@code has Belief with after less than 0.5}. */
    String describe(Map<Integer, Values> part) {
        List<String> said = new ArrayList<>();
        for (Seen fact : new LinkedHashSet<>(scene.facts())) {
            List<String> fields = new ArrayList<>();
            fact.fields().forEach((field, unknown) -> part.entrySet().stream()
                    .filter(entry -> scene.unknowns().areSame(entry.getKey(), unknown))
                    .filter(entry -> !box.get(entry.getKey()).within(entry.getValue()))
                    .forEach(entry -> fields.add(field + " " + entry.getValue().describe())));
            said.add(fact.kind() + (fields.isEmpty() ? "" : " with " + String.join(" and ", fields)));
        }
        return "has " + String.join(", and ", said);
    }

    private static Frame frame(Scene scene, List<Rule> rows) {
        List<Map<Integer, Values>> covers = new ArrayList<>();
        for (Rule row : rows) {
            Rule asking = new Rule(
                    row.name(),
                    row.when().stream().filter(Condition::present).toList(),
                    row.then(),
                    row.remarks(),
                    row.row(),
                    row.overrides(),
                    row.place());
            Entailment.ways(scene, asking).forEach(way -> covers.add(way.part()));
        }
        Map<Integer, Values> box = new TreeMap<>();
        covers.forEach(part -> part.keySet()
                .forEach(unknown -> box.put(unknown, scene.unknowns().values(unknown))));
        return new Frame(scene, box, covers);
    }

    private static Map<Slot, Condition> slots(Rule row) {
        Map<String, Integer> count = new HashMap<>();
        Map<Slot, Condition> slots = new LinkedHashMap<>();
        for (Condition condition : row.when()) {
            if (condition.present()) {
                String kind = condition.pattern().kind();
                slots.put(new Slot(kind, count.merge(kind, 1, Integer::sum)), condition);
            }
        }
        return slots;
    }

    /** Makes one what a row's names join, and says what it wants absent. */
    private static List<Wanted> absent(Scene scene, Map<Slot, Integer> places, Rule row) {
        Map<String, Integer> names = new TreeMap<>();
        slots(row).forEach((slot, condition) -> condition.pattern().bound().forEach((name, field) -> {
            int unknown = scene.facts().get(places.get(slot)).fields().get(field);
            Integer before = names.putIfAbsent(name, unknown);
            if (before != null) {
                scene.unknowns().compare(before, Comparison.EQUAL, unknown);
            }
        }));
        return row.when().stream()
                .filter(condition -> !condition.present())
                .map(condition -> new Wanted(
                        new Cast.Absent(condition.pattern(), names),
                        condition.pattern().kind()
                                + asked(condition)
                                + condition.pattern().bound()
                                + names))
                .toList();
    }

    /** What a pattern asks for, without the places where it is written. */
    private static List<String> asked(Condition condition) {
        return condition.pattern().constraints().stream()
                .map(constraint -> constraint.field()
                        + (constraint instanceof Constraint.Compare compare
                                ? compare.comparison() + " " + compare.right()
                                : constraint instanceof Constraint.OneOf oneOf
                                        ? oneOf.among() + " " + oneOf.options()
                                        : ((Constraint.Contains) constraint).has() + " "
                                                + ((Constraint.Contains) constraint).member()))
                .toList();
    }

    private static Set<String> fields(Condition condition) {
        Set<String> fields = new TreeSet<>(condition.pattern().bound().values());
        condition.pattern().constraints().forEach(constraint -> fields.add(constraint.field()));
        return fields;
    }

    private static Values values(Inspected base, List<Rule> rows, String kind, String name) {
        Field field = base.shapes().field(kind, name).orElseThrow();
        Values all = Domain.all(field);
        if (!base.isGiven(kind)) {
            return base.reach().values(kind).stream()
                    .filter(values -> values.containsKey(name))
                    .map(values -> values.get(name))
                    .reduce(all.minus(all), Values::or);
        }
        Set<Object> spoken = new LinkedHashSet<>();
        if (field.type() == FieldType.TEXT && field.options().isEmpty()) {
            rows.forEach(row -> row.when().stream()
                    .filter(condition -> condition.pattern().kind().equals(kind))
                    .flatMap(condition -> condition.pattern().constraints().stream())
                    .filter(constraint -> constraint.field().equals(name))
                    .forEach(constraint -> {
                        if (constraint instanceof Constraint.OneOf oneOf) {
                            spoken.addAll(oneOf.options());
                        } else if (constraint instanceof Constraint.Compare compare
                                && compare.right() instanceof Operand.Literal literal) {
                            spoken.add(literal.value());
                        }
                    }));
        }
        return spoken.isEmpty() ? all : Choices.of(spoken);
    }
}

package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which fields the kinds of fact have: as the vocabulary says, and of conclusions also as the rules say that draw them. */
public final class Shapes {
    private final Vocabulary words;
    private final Map<String, Map<String, Field>> concluded = new TreeMap<>();
    private final Map<String, Map<String, List<Rule>>> given = new TreeMap<>();

    /** Looks at the rules as often as conclusions pass values on. */
    public Shapes(RuleSet rules, Vocabulary words) {
        this.words = words;
        rules.rules().forEach(rule -> rule.then().values().keySet().forEach(name -> given.computeIfAbsent(
                        rule.then().conclusion(), key -> new TreeMap<>())
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(rule)));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Rule rule : rules.rules()) {
                changed |= concluded.putIfAbsent(rule.then().conclusion(), new TreeMap<>()) == null;
                for (Map.Entry<String, Operand> value : rule.then().values().entrySet()) {
                    changed |= learn(rule, value.getKey(), value.getValue());
                }
            }
        }
        circles();
    }

    /** Whether some rule gives a conclusion a value of that name, though perhaps one of which nothing is known. */
    public boolean gives(String conclusion, String name) {
        return given.getOrDefault(conclusion, Map.of()).containsKey(name);
    }

    /** The names of all kinds and of all conclusions that are drawn. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(words.names());
        names.addAll(concluded.keySet());
        return names;
    }

    /** Whether there is such a kind. */
    public boolean knows(String kind) {
        return words.kind(kind).isPresent() || concluded.containsKey(kind);
    }

    /** What people call it: the name, if nobody says. */
    public String phrase(String kind) {
        return words.kind(kind)
                .map(Kind::phrase)
                .filter(phrase -> !phrase.isEmpty())
                .orElse(kind);
    }

    /** The names of the fields of a kind. */
    public SortedSet<String> fields(String kind) {
        SortedSet<String> names =
                new TreeSet<>(concluded.getOrDefault(kind, Map.of()).keySet());
        words.kind(kind).ifPresent(known -> known.fields().forEach(field -> names.add(field.name())));
        return names;
    }

    /** A field; one of a conclusion to which rules give numbers and texts is that of the first. */
    public Optional<Field> field(String kind, String name) {
        return words.kind(kind)
                .flatMap(known -> known.field(name))
                .or(() -> Optional.ofNullable(
                        concluded.getOrDefault(kind, Map.of()).get(name)));
    }

    /** The fields by which facts of a kind are told apart if nobody says: the first one of the vocabulary, if it is a text. */
    public List<String> key(String kind) {
        return words.kind(kind).stream()
                .flatMap(known -> known.fields().stream().limit(1))
                .filter(field -> field.type() == FieldType.TEXT)
                .map(Field::name)
                .toList();
    }

    /** The field of what a conclusion takes a value from; of a value that is written out, one that could hold it. */
    public Optional<Field> source(Rule rule, Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return Optional.of(Field.of("", "", type(literal.value()), ""));
        }
        String name = ((Operand.Reference) operand).variable();
        return binding(rule, name)
                .flatMap(pattern -> field(pattern.kind(), pattern.bound().get(name)));
    }

    /** What comes only from itself comes from nowhere, and may be taken for anything: for a text. */
    private void circles() {
        Map<String, Set<String>> open = new TreeMap<>();
        given.forEach((conclusion, names) -> names.keySet().stream()
                .filter(name -> field(conclusion, name).isEmpty())
                .forEach(name ->
                        open.computeIfAbsent(conclusion, key -> new TreeSet<>()).add(name)));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<String, Set<String>> entry : open.entrySet()) {
                changed |= entry.getValue().removeIf(name -> given.get(entry.getKey()).get(name).stream()
                        .anyMatch(
                                rule -> !isOpen(open, rule, rule.then().values().get(name))));
            }
        }
        open.forEach((conclusion, names) ->
                names.forEach(name -> concluded.get(conclusion).put(name, Field.text(name, name))));
    }

    private static boolean isOpen(Map<String, Set<String>> open, Rule rule, Operand operand) {
        return operand instanceof Operand.Reference reference
                && binding(rule, reference.variable())
                        .filter(pattern -> open.getOrDefault(pattern.kind(), Set.of())
                                .contains(pattern.bound().get(reference.variable())))
                        .isPresent();
    }

    private static Optional<FactPattern> binding(Rule rule, String name) {
        return rule.when().stream()
                .filter(Condition::present)
                .map(Condition::pattern)
                .filter(pattern -> pattern.bound().containsKey(name))
                .findFirst();
    }

    private boolean learn(Rule rule, String name, Operand operand) {
        Map<String, Field> known = concluded.get(rule.then().conclusion());
        Field before = known.get(name);
        return source(rule, operand)
                .map(source -> before == null
                        ? Field.of(name, name, source.type(), source.unit())
                        : before.type() == FieldType.WHOLE && source.type() == FieldType.NUMBER
                                ? Field.of(name, name, FieldType.NUMBER, before.unit())
                                : before)
                .filter(after -> !after.equals(before))
                .map(after -> known.put(name, after) != after)
                .orElse(false);
    }

    private static FieldType type(Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number) ? FieldType.WHOLE : FieldType.NUMBER;
        }
        return value instanceof Boolean ? FieldType.TRUTH : value instanceof List ? FieldType.TEXTS : FieldType.TEXT;
    }
}

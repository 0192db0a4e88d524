package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Lexicon.Spot;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the rules of a file conclude, so that others of its rules may ask for it. */
final class OwnConclusions {
    private final Vocabulary words;
    /** By conclusion, then by value, what it holds as far as that is known. */
    private final Map<String, Map<String, Optional<Field>>> known = new TreeMap<>();

    OwnConclusions(Vocabulary words, Collection<Map.Entry<String, List<String>>> declared) {
        this.words = words;
        declared.forEach(conclusion -> {
            Map<String, Optional<Field>> values =
                    known.computeIfAbsent(conclusion.getKey(), name -> new LinkedHashMap<>());
            conclusion.getValue().forEach(value -> values.put(value, Optional.empty()));
        });
    }

    /** The vocabulary with these, in which what a value holds is as yet unknown or not. */
    Lexicon lexicon() {
        return new Lexicon(words.with(kinds()), untyped());
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        known.forEach((name, values) -> {
            Optional<Kind> given = words.kind(name);
            List<Field> fields = new ArrayList<>(given.map(Kind::fields).orElse(List.of()));
            values.forEach((value, field) -> {
                if (given.flatMap(kind -> kind.field(value)).isEmpty()) {
                    fields.add(field.orElseGet(() -> Field.text(value, value)));
                }
            });
            kinds.add(new Kind(name, given.map(Kind::phrase).orElse(Lexicon.apart(name)), fields));
        });
        return kinds;
    }

    private Set<Spot> untyped() {
        return known.entrySet().stream()
                .flatMap(conclusion -> conclusion.getValue().entrySet().stream()
                        .filter(value -> value.getValue().isEmpty())
                        .map(value -> new Spot(conclusion.getKey(), value.getKey())))
                .filter(spot -> words.kind(spot.kind())
                        .flatMap(kind -> kind.field(spot.field()))
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    /** Finds out from rules that could be read what their values hold; whether anything more is known then. */
    boolean learn(List<Rule> rules, Lexicon lexicon) {
        boolean more = false;
        for (Rule rule : rules) {
            Map<String, Optional<Field>> values = known.getOrDefault(rule.then().conclusion(), Map.of());
            for (Map.Entry<String, Operand> said : rule.then().values().entrySet()) {
                String name = said.getKey();
                if (values.containsKey(name)
                        && values.getOrDefault(name, Optional.empty()).isEmpty()) {
                    Optional<Field> held = held(rules, rule.then().conclusion(), name, lexicon);
                    values.put(name, held);
                    more |= held.isPresent();
                }
            }
        }
        return more;
    }

    /** What all rules that conclude it say there, if that is of one type and unit. */
    private static Optional<Field> held(List<Rule> rules, String conclusion, String value, Lexicon lexicon) {
        List<Optional<Field>> all = rules.stream()
                .filter(rule -> rule.then().conclusion().equals(conclusion))
                .filter(rule -> rule.then().values().containsKey(value))
                .map(rule -> held(rule, value, lexicon))
                .toList();
        if (all.contains(Optional.<Field>empty())) {
            return Optional.empty();
        }
        List<Field> fields = all.stream().map(Optional::orElseThrow).distinct().toList();
        if (fields.size() == 1) {
            return Optional.of(fields.get(0));
        }
        Field first = fields.get(0);
        return fields.stream()
                        .allMatch(field ->
                                field.type() == first.type() && field.unit().equals(first.unit()))
                ? Optional.of(Field.of(value, value, first.type(), first.unit()))
                : Optional.empty();
    }

    private static Optional<Field> held(Rule rule, String value, Lexicon lexicon) {
        Operand operand = rule.then().values().get(value);
        if (operand instanceof Operand.Literal literal) {
            return Optional.of(Field.of(value, value, type(literal.value()), ""));
        }
        String variable = ((Operand.Reference) Objects.requireNonNull(operand)).variable();
        return rule.when().stream()
                .filter(Condition::present)
                .map(Condition::pattern)
                .filter(pattern -> pattern.bound().containsKey(variable))
                .findFirst()
                .flatMap(pattern -> lexicon.words().kind(pattern.kind()).flatMap(kind -> kind.field(
                                String.valueOf(pattern.bound().get(variable)))
                        .filter(field -> lexicon.typed(kind, field))))
                .map(field -> new Field(
                        value, value, field.type(), field.unit(), field.options(), field.least(), field.most()));
    }

    private static FieldType type(Object value) {
        return value instanceof String
                ? FieldType.TEXT
                : value instanceof Double
                        ? FieldType.NUMBER
                        : value instanceof Boolean ? FieldType.TRUTH : FieldType.TEXTS;
    }
}

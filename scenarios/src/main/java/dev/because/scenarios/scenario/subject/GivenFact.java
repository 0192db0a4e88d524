package dev.because.scenarios.scenario.subject;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fact as it is written.
 *
 * @param kind the name of its kind
 * @param values what is said of its fields, by name
 * @param where it is written, for messages
 */
public record GivenFact(String kind, SortedMap<String, GivenValue> values, String where) {
    public GivenFact {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * The fact in the words of a vocabulary.
     *
     * @throws BadInputException if there is no such kind or field, or a field holds no such value
     */
    public Fact in(Vocabulary words) {
        Kind known = words.kind(kind)
                .orElseThrow(() -> new BadInputException(
                        where, "the unknown kind " + kind, Nearest.expected(kind, words.names())));
        Fact fact = Fact.of(kind);
        for (Map.Entry<String, GivenValue> entry : values.entrySet()) {
            Field field = known.field(entry.getKey())
                    .orElseThrow(() -> new BadInputException(
                            entry.getValue().where(),
                            "the unknown field " + entry.getKey() + " of " + kind,
                            Nearest.expected(
                                    entry.getKey(),
                                    known.fields().stream().map(Field::name).toList())));
            fact = fact.with(field.name(), entry.getValue().of(field));
        }
        return fact;
    }
}

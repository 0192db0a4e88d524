package dev.because.symbolic.rules.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fact in the words of a vocabulary, given or concluded.
 *
 * @param kind the name of its kind, or of the conclusion
 * @param values what is known of its fields: {@link String}, {@link Double} (whole numbers too), {@link Boolean} or a list of strings
 */
public record Fact(String kind, SortedMap<String, Object> values) {
    /** @throws IllegalArgumentException if a value is of another type */
    public Fact {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        values.forEach((name, value) -> {
            if (!(value instanceof String
                    || value instanceof Double
                    || value instanceof Boolean
                    || value instanceof List)) {
                throw new IllegalArgumentException(name + ": found a "
                        + value.getClass().getSimpleName() + ", expected text, number, truth or list");
            }
        });
    }

    /** One of which nothing is known yet. */
    public static Fact of(String kind) {
        return new Fact(kind, new TreeMap<>());
    }

    /** The same with that value. */
    public Fact with(String field, Object value) {
        TreeMap<String, Object> more = new TreeMap<>(values);
        more.put(field, value instanceof Number number ? (Object) number.doubleValue() : value);
        return new Fact(kind, more);
    }

    /** The value of that field, if it is known. */
    public Optional<Object> value(String field) {
        return Optional.ofNullable(values.get(field));
    }
}

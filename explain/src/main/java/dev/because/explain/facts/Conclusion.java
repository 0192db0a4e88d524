package dev.because.explain.facts;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rule concluded: a name, and the values that its sentence speaks of. A value is text, a whole number, a list of
 * text, or a {@link Quantity}.
 *
 * @param name the conclusion's name, in lower case with hyphens: {@code one-region-decides}
 * @param values its values by name, in alphabetical order
 */
public record Conclusion(String name, SortedMap<String, Object> values) implements Derived {
    public Conclusion {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Conclusion of(String name) {
        return new Conclusion(name, new TreeMap<>());
    }

    public Conclusion with(String key, String text) {
        return plus(key, text);
    }

    public Conclusion with(String key, int number) {
        return plus(key, number);
    }

    public Conclusion with(String key, double number, String unit) {
        return plus(key, new Quantity(number, unit));
    }

    public Conclusion with(String key, List<String> texts) {
        return plus(key, List.copyOf(texts));
    }

    /** Whether it has that value of that name. */
    public boolean has(String key, Object value) {
        return value.equals(values.get(key));
    }

    /** The same values under another name. */
    public Conclusion named(String other) {
        return new Conclusion(other, values);
    }

    private Conclusion plus(String key, Object value) {
        TreeMap<String, Object> more = new TreeMap<>(values);
        more.put(key, value);
        return new Conclusion(name, more);
    }
}

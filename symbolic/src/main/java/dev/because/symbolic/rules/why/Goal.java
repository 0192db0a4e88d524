package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The conclusion that is asked about.
 *
 * @param conclusion its name
 * @param values those of its values that it must have; it may have more
 */
public record Goal(String conclusion, SortedMap<String, Object> values) {
    public Goal {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A conclusion, whatever it says. */
    public static Goal of(String conclusion) {
        return new Goal(conclusion, new TreeMap<>());
    }

    /** The same where it says that, too. */
    public Goal with(String name, Object value) {
        return new Goal(
                conclusion, new Fact(conclusion, values).with(name, value).values());
    }

    /** Whether that fact is what is asked about. */
    public boolean isMetBy(Fact fact) {
        return fact.kind().equals(conclusion)
                && values.entrySet().stream().allMatch(entry -> entry.getValue()
                        .equals(fact.value(entry.getKey()).orElse(null)));
    }
}

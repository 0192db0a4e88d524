package dev.because.scenarios.scenario.expectation;

import dev.because.explain.facts.Statement;
import dev.because.explain.facts.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A claim as far as a scenario cares about it.
 *
 * @param kind the kind of fact; empty for a conclusion of a rule
 * @param conclusion the name of the conclusion; empty for a fact
 * @param values what must be true of the values that are named; the others are free
 */
public record ExpectedClaim(
        Optional<String> kind, Optional<String> conclusion, SortedMap<String, ExpectedValue> values) {
    private static final String CONCLUSION = "Conclusion";
    private static final String NAME = "name";

    public ExpectedClaim {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static ExpectedClaim fact(String kind, Map<String, ExpectedValue> values) {
        return new ExpectedClaim(Optional.of(kind), Optional.empty(), new TreeMap<>(values));
    }

    public static ExpectedClaim conclusion(String name, Map<String, ExpectedValue> values) {
        return new ExpectedClaim(Optional.empty(), Optional.of(name), new TreeMap<>(values));
    }

    /** Whether the statement is of this kind or name, whatever its values are. */
    public boolean names(Statement statement) {
        return Vocabulary.kind(statement).equals(kind.orElse(CONCLUSION))
                && (conclusion.isEmpty()
                        || conclusion.get().equals(Vocabulary.values(statement).get(NAME)));
    }

    public boolean holdsFor(Statement statement) {
        return names(statement) && unmet(statement).isEmpty();
    }

    /** The names of the values for which the statement is not as expected, in alphabetical order. */
    public List<String> unmet(Statement statement) {
        Map<String, Object> actual = Vocabulary.values(statement);
        List<String> unmet = new ArrayList<>();
        values.forEach((name, expected) -> {
            Object value = actual.get(name);
            if (value == null || !expected.holdsFor(value)) {
                unmet.add(name);
            }
        });
        return unmet;
    }

    /** What is expected, such as {@code claim RegionDrop with drop at least 0.2, region "upper right"}. */
    public String description() {
        StringBuilder text = new StringBuilder(
                kind.map(name -> "claim " + name).orElseGet(() -> "conclusion " + conclusion.orElseThrow()));
        String separator = " with ";
        for (Map.Entry<String, ExpectedValue> value : values.entrySet()) {
            text.append(separator).append(value.getKey()).append(' ');
            text.append(value.getValue().description());
            separator = ", ";
        }
        return text.toString();
    }
}

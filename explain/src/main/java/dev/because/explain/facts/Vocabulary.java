package dev.because.explain.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Turns statements into named values and back, by the components of their records: the one place that knows how a fact
 * is written in JSON, in a scenario and in a sentence.
 */
public final class Vocabulary {
    /** The kind of every {@link Conclusion}. */
    public static final String CONCLUSION = "Conclusion";

    private static final String NAME = "name";
    private static final RecordFamily<Fact> FACTS = new RecordFamily<>(Fact.class);
    private static final RecordFamily<Step> STEPS = new RecordFamily<>(Step.class);

    private Vocabulary() {}

    /** The family of all facts, for whoever describes their kinds. */
    public static RecordFamily<Fact> facts() {
        return FACTS;
    }

    /** The family of all steps, for whoever describes their kinds. */
    public static RecordFamily<Step> steps() {
        return STEPS;
    }

    /** The names of all kinds of fact and of step, in alphabetical order. */
    public static List<String> kinds() {
        return Stream.concat(FACTS.kinds().stream(), STEPS.kinds().stream())
                .sorted()
                .toList();
    }

    /** The kind of a statement: the simple name of its record. */
    public static String kind(Statement statement) {
        return statement.getClass().getSimpleName();
    }

    /**
     * The values of a statement by name: {@link String}, {@link Integer}, {@link Quantity} or a list of strings. The
     * name of a conclusion comes first, under {@code name}.
     */
    public static Map<String, Object> values(Statement statement) {
        if (statement instanceof Fact fact) {
            return FACTS.values(fact);
        }
        if (statement instanceof Step step) {
            return STEPS.values(step);
        }
        Conclusion conclusion = (Conclusion) statement;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(NAME, conclusion.name());
        values.putAll(conclusion.values());
        return values;
    }

    /**
     * The statement of that kind with those values.
     *
     * @throws UnfitValueException if there is no such kind, or a value is missing, of another type or unit, or too many;
     *     the message names it
     */
    public static Statement statement(String kind, Map<String, Object> values) {
        if (STEPS.kinds().contains(kind)) {
            return STEPS.member(kind, values);
        }
        if (!kind.equals(CONCLUSION)) {
            return FACTS.member(kind, values);
        }
        TreeMap<String, Object> rest = new TreeMap<>(values);
        if (rest.remove(NAME) instanceof String name) {
            return new Conclusion(name, rest);
        }
        throw new UnfitValueException(NAME, String.valueOf(values.get(NAME)), "text");
    }
}

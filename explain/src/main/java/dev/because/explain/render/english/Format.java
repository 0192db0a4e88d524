package dev.because.explain.render.english;

import dev.because.explain.facts.Quantity;
import dev.because.explain.facts.causal.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * One step from a value towards words, as in <code>{regions|the|and}</code>: a name, and after a colon an argument. Steps
 * are applied from left to right.
 */
record Format(String name, String argument) {
    private static final Map<String, BiFunction<Object, String, Object>> STEPS = Map.ofEntries(
            Map.entry("percent", (value, none) -> Numbers.percent(number(value))),
            Map.entry("part", (value, none) -> Numbers.part(number(value))),
            Map.entry("growth", (value, none) -> Numbers.growth(number(value))),
            Map.entry("number", (value, none) -> Numbers.number(number(value))),
            Map.entry("size", (value, none) -> size(value)),
            Map.entry("count", (value, none) -> count(value)),
            Map.entry("word", (value, none) -> Numbers.word(count(value))),
            Map.entry("ordinal", (value, none) -> Numbers.ordinal(count(value))),
            Map.entry("plural", (value, noun) -> plural(noun, count(value))),
            Map.entry("many", (value, none) -> many(value)),
            Map.entry("tally", (value, noun) -> Plural.tally(texts(value), noun)),
            Map.entry("case", (value, none) -> said(value)),
            Map.entry("and", (value, none) -> joined(texts(value), "and")),
            Map.entry("or", (value, none) -> joined(texts(value), "or")),
            Map.entry("the", (value, none) -> each(value, "the ")),
            Map.entry("a", (value, none) -> article(value)));

    private static final Set<String> WITH_A_NOUN = Set.of("plural", "tally");

    /** The step written {@code name} or {@code name:argument}. */
    static Format parse(String text) {
        int colon = text.indexOf(':');
        Format format = colon < 0
                ? new Format(text.strip(), "")
                : new Format(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip());
        if (!STEPS.containsKey(format.name)) {
            throw new IllegalArgumentException(
                    "no format " + format.name + "; there are " + String.join(", ", new TreeSet<>(STEPS.keySet())));
        }
        if (WITH_A_NOUN.contains(format.name) == format.argument.isEmpty()) {
            throw new IllegalArgumentException(
                    format.argument.isEmpty()
                            ? format.name + " needs a word, as in " + format.name + ":region"
                            : format + " takes no argument");
        }
        return format;
    }

    /** The value after this step; throws {@link IllegalArgumentException} if it is not one that this step takes. */
    Object apply(Object value) {
        return STEPS.get(name).apply(value, argument);
    }

    /** What all steps together made, as text; a list or a quantity is not yet text. */
    static String text(Object value) {
        if (value instanceof String || value instanceof Integer) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                value instanceof List
                        ? "a list needs the format and, or, or count"
                        : "a number with a unit needs the format percent or number");
    }

    private static double number(Object value) {
        if (value instanceof Quantity quantity) {
            return quantity.value();
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(value + " is not a number");
    }

    private static Object size(Object value) {
        return value instanceof Integer whole
                ? (Object) Math.abs(whole)
                : new Quantity(Math.abs(number(value)), value instanceof Quantity quantity ? quantity.unit() : "");
    }

    private static int count(Object value) {
        if (value instanceof List<?> list) {
            return list.size();
        }
        if (value instanceof Integer whole) {
            return whole;
        }
        throw new IllegalArgumentException(value + " is neither a whole number nor a list");
    }

    /** {@code region} gives region and regions; {@code is/are} gives either as it stands. */
    private static String plural(String noun, int count) {
        int slash = noun.indexOf('/');
        if (slash >= 0) {
            return count == 1 ? noun.substring(0, slash) : noun.substring(slash + 1);
        }
        if (count == 1) {
            return noun;
        }
        return Plural.of(noun);
    }

    private static List<String> texts(Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(Object::toString).toList();
        }
        throw new IllegalArgumentException(value + " is not a list with something in it");
    }

    private static String joined(List<String> texts, String word) {
        int last = texts.size() - 1;
        return last == 0
                ? texts.get(0)
                : String.join(", ", texts.subList(0, last)) + " " + word + " " + texts.get(last);
    }

    private static Object each(Object value, String before) {
        return value instanceof List
                ? texts(value).stream().map(text -> before + text).toList()
                : before + text(value);
    }

    private static Object many(Object value) {
        return value instanceof List ? texts(value).stream().map(Plural::of).toList() : Plural.of(text(value));
    }

    private static Object article(Object value) {
        return value instanceof List ? texts(value).stream().map(Article::with).toList() : Article.with(text(value));
    }

    private static Object said(Object value) {
        return value instanceof String proposition ? Wording.say(proposition) : Wording.say(texts(value));
    }
}

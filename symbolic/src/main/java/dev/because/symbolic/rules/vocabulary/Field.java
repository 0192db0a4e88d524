package dev.because.symbolic.rules.vocabulary;

import java.util.List;

/**
 * One field of a kind of fact.
 *
 * @param name as the record has it: {@code after}
 * @param phrase as people call it: {@code probability after the findings}
 * @param type what it holds
 * @param unit of a number; empty if it has none
 * @param options the only texts there are; empty if any text may stand there
 * @param least the least number that may stand there; minus infinity if there is none
 * @param most the greatest
 */
public record Field(
        String name, String phrase, FieldType type, String unit, List<String> options, double least, double most) {
    /** @throws IllegalArgumentException if the bounds are no range */
    public Field {
        if (!(least <= most)) {
            throw new IllegalArgumentException(
                    "field " + name + ": found " + least + " to " + most + ", expected a range");
        }
        options = List.copyOf(options);
    }

    /** Any text. */
    public static Field text(String name, String phrase) {
        return of(name, phrase, FieldType.TEXT, "");
    }

    /** One of some texts. */
    public static Field option(String name, String phrase, String... options) {
        return new Field(
                name, phrase, FieldType.TEXT, "", List.of(options), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** A number within bounds. */
    public static Field number(String name, String phrase, String unit, double least, double most) {
        return new Field(name, phrase, FieldType.NUMBER, unit, List.of(), least, most);
    }

    /** A field without options and bounds. */
    public static Field of(String name, String phrase, FieldType type, String unit) {
        return new Field(name, phrase, type, unit, List.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Whether a value may stand there, as far as type, options and bounds say; of a list, each text must be an option. */
    public boolean admits(Object value) {
        if (!type.admits(value)) {
            return false;
        }
        if (value instanceof Double number) {
            return number >= least && number <= most;
        }
        List<?> texts = value instanceof List<?> list ? list : List.of(value);
        return options.isEmpty() || type == FieldType.TRUTH || options.containsAll(texts);
    }
}

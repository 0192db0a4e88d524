package dev.because.scenarios.scenario.subject;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A value as it is written.
 *
 * @param texts its letters; of a list, those of each member
 * @param form how it is written
 * @param where it is written, for messages
 */
public record GivenValue(List<String> texts, Form form, String where) {
    /** A single value, a list, or a cell, which is one or the other. */
    public enum Form {
        SINGLE,
        LIST,
        CELL
    }

    public GivenValue {
        texts = List.copyOf(texts);
    }

    /** A single value. */
    public static GivenValue single(String text, String where) {
        return new GivenValue(List.of(text), Form.SINGLE, where);
    }

    /** A cell of a spreadsheet. */
    public static GivenValue ofCell(String text, String where) {
        return new GivenValue(List.of(text), Form.CELL, where);
    }

    /** What it means for a field. @throws BadInputException if the field holds no such value */
    Object of(Field field) {
        return parsed(field)
                .filter(field::admits)
                .orElseThrow(() -> new BadInputException(where, shown(), expected(field)));
    }

    private Optional<Object> parsed(Field field) {
        return switch (field.type()) {
            case TEXTS -> Optional.of(members());
            case TEXT -> single().map(Object.class::cast);
            case TRUTH -> single().flatMap(GivenValue::truth);
            case WHOLE, NUMBER -> single().flatMap(GivenValue::number);
        };
    }

    private List<String> members() {
        return form != Form.CELL
                ? texts
                : texts.stream()
                        .flatMap(text -> Arrays.stream(text.split(";")))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    private Optional<String> single() {
        return form == Form.LIST ? Optional.empty() : texts.stream().findFirst();
    }

    private static Optional<Object> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String shown() {
        return form == Form.LIST ? texts.toString() : "\"" + String.join(" ", texts) + "\"";
    }

    private String expected(Field field) {
        if (!field.options().isEmpty()) {
            return Nearest.expected(String.join(" ", texts), field.options());
        }
        boolean bounded = Double.isFinite(field.least()) || Double.isFinite(field.most());
        return field.type().title() + (bounded ? " from " + plain(field.least()) + " to " + plain(field.most()) : "");
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) && Double.isFinite(bound)
                ? String.valueOf((long) bound)
                : String.valueOf(bound);
    }
}

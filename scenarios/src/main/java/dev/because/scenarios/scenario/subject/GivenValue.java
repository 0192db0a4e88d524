package dev.because.scenarios.scenario.subject;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A value as it is written.
 *
 * @param texts its letters; of a list, those of each member
 * @param list whether it is written as a list
 * @param where it is written, for messages
 */
public record GivenValue(List<String> texts, boolean list, String where) {
    public GivenValue {
        texts = List.copyOf(texts);
    }

    /** What it means for a field. @throws BadInputException if the field holds no such value */
    Object of(Field field) {
        return parsed(field)
                .filter(field::admits)
                .orElseThrow(() -> new BadInputException(where, shown(), expected(field)));
    }

    private Optional<Object> parsed(Field field) {
        return switch (field.type()) {
            case TEXTS -> Optional.of(texts);
            case TEXT -> single().map(Object.class::cast);
            case TRUTH -> single().flatMap(GivenValue::truth);
            case WHOLE, NUMBER -> single().flatMap(GivenValue::number);
        };
    }

    private Optional<String> single() {
        return list ? Optional.empty() : texts.stream().findFirst();
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
        return list ? texts.toString() : "\"" + String.join(" ", texts) + "\"";
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

package dev.because.symbolic.rules.authoring.cell;

import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Single values as cells write them. */
public final class Values {
    private static final Pattern TRUTH = Pattern.compile("true|false|yes|no", Pattern.CASE_INSENSITIVE);

    private Values() {}

    /**
     * The value of a field: a {@link String}, {@link Double} or {@link Boolean}; of a list, one of its members.
     *
     * @throws UnreadableException if it is of another type, none of the field's options, out of its bounds, or has another unit
     */
    public static Object read(String text, Field field, Place place) {
        return switch (field.type()) {
            case TEXT, TEXTS -> text(text, field, place);
            case WHOLE, NUMBER -> Quantities.read(text, field, place);
            case TRUTH -> truth(text, place);
        };
    }

    /** What a value seems to be of which nothing is known: truth, a number, or text. In quotation marks it is text. */
    public static FieldType guess(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                ? FieldType.TRUTH
                : Quantities.isNumber(text) ? FieldType.NUMBER : FieldType.TEXT;
    }

    /** The text in quotation marks, if all of it is in them. */
    public static Optional<String> quoted(String text) {
        boolean curly = text.startsWith("“") && text.endsWith("”");
        if (text.length() < 2 || !curly && !(text.startsWith("\"") && text.endsWith("\""))) {
            return Optional.empty();
        }
        String inside = text.substring(1, text.length() - 1);
        if (curly) {
            return inside.indexOf('”') < 0 ? Optional.of(inside) : Optional.empty();
        }
        return inside.replace("\"\"", "").indexOf('"') < 0
                ? Optional.of(inside.replace("\"\"", "\""))
                : Optional.empty();
    }

    private static Boolean truth(String text, Place place) {
        if (!TRUTH.matcher(text).matches()) {
            throw new UnreadableException(place, text, "true or false");
        }
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes");
    }

    private static String text(String written, Field field, Place place) {
        Optional<String> quoted = quoted(written);
        String text = quoted.orElse(written);
        if (field.options().isEmpty()) {
            if (quoted.isEmpty() && (text.startsWith("\"") || text.startsWith("“"))) {
                throw new UnreadableException(place, text, "a closing quotation mark at its end");
            }
            if (quoted.isEmpty() && text.isEmpty()) {
                throw new UnreadableException(place, "nothing", "a value of " + field.name());
            }
            return text;
        }
        return option(text, field)
                .orElseThrow(() -> new UnreadableException(
                        place, text.isEmpty() ? "nothing" : text, Nearest.expected(text, field.options())));
    }

    /** The option that a text means: capitals count only where two options differ in nothing else. */
    static Optional<String> option(String text, Field field) {
        if (field.options().contains(text)) {
            return Optional.of(text);
        }
        List<String> alike = field.options().stream()
                .filter(option -> option.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }
}

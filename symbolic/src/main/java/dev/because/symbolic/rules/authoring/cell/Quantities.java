package dev.because.symbolic.rules.authoring.cell;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with their units, and ranges of them. */
final class Quantities {
    /** What can be written in per cent: of one, not of a hundred. */
    private static final Set<String> SHARES = Set.of("probability", "share", "fraction", "proportion");

    private static final String DIGITS = "[-+−]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern QUANTITY = Pattern.compile("(" + DIGITS + ")\\s*(\\D.*)?", Pattern.DOTALL);
    private static final Pattern DECIMAL_COMMA = Pattern.compile(".*\\d,\\d.*", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile(
            "([\\[(\\]])?\\s*(" + DIGITS
                    + "[^.…,]*?)\\s*(?:\\.\\.\\.?|…|\\bto\\b)\\s*([-+−.\\d][^,]*?)\\s*([\\])\\[])?",
            Pattern.DOTALL);

    private Quantities() {}

    static boolean isNumber(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        return matcher.matches()
                && (matcher.group(2) == null || matcher.group(2).strip().equals("%"));
    }

    /** Whether a piece of a list of numbers was cut at what was meant as a decimal point. */
    static boolean hasDecimalComma(String text) {
        return DECIMAL_COMMA.matcher(text).matches();
    }

    static Double read(String text, Field field, Place place) {
        return checked(text, number(text, field.unit(), field, place), field, place);
    }

    /** Both ends of a range; empty if the text is none. */
    static Optional<List<Constraint>> range(String text, Field field, Place place) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String low = matcher.group(2).strip();
        String high = matcher.group(3).strip();
        // "20..50 %": a unit at the end is that of both.
        Matcher end = QUANTITY.matcher(high);
        if (isBare(low) && end.matches() && end.group(2) != null) {
            low += " " + end.group(2);
        }
        double least = read(low, field, place);
        double most = read(high, field, place);
        String open = Optional.ofNullable(matcher.group(1)).orElse("[");
        String close = Optional.ofNullable(matcher.group(4)).orElse("]");
        boolean empty = !open.equals("[") || !close.equals("]") ? least >= most : least > most;
        if (empty) {
            throw new UnreadableException(place, text, "a range from a smaller number to a larger one");
        }
        return Optional.of(List.of(
                compare(field, open.equals("[") ? Comparison.AT_LEAST : Comparison.MORE, least, place),
                compare(field, close.equals("]") ? Comparison.AT_MOST : Comparison.LESS, most, place)));
    }

    private static Constraint compare(Field field, Comparison comparison, double value, Place place) {
        return new Constraint.Compare(field.name(), comparison, new Operand.Literal(value), place);
    }

    private static boolean isBare(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        return matcher.matches() && matcher.group(2) == null;
    }

    private static double number(String text, String unit, Field field, Place place) {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            throw new UnreadableException(
                    place, text.isEmpty() ? "nothing" : text, field.type().title() + bounds(field));
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace('−', '-'));
        String written = Optional.ofNullable(matcher.group(2)).orElse("").strip();
        boolean share = SHARES.contains(unit.toLowerCase(Locale.ROOT));
        if (written.equals("%") && share) {
            return number.movePointLeft(2).doubleValue();
        }
        if (!written.isEmpty() && !written.equalsIgnoreCase(unit)) {
            String expected = unit.isEmpty() ? "a number without a unit" : unit + (share ? " or %" : "");
            throw new UnreadableException(place, "the unit " + written, expected + " for " + field.name());
        }
        return number.doubleValue();
    }

    private static Double checked(String text, double value, Field field, Place place) {
        if (field.type() == FieldType.WHOLE && value != Math.rint(value)) {
            throw new UnreadableException(place, text, "a whole number" + bounds(field));
        }
        if (!Double.isFinite(value) || value < field.least() || value > field.most()) {
            throw new UnreadableException(place, text, field.type().title() + bounds(field));
        }
        return value + 0.0; // no negative zero, which would not equal zero
    }

    private static String bounds(Field field) {
        boolean from = Double.isFinite(field.least());
        boolean to = Double.isFinite(field.most());
        return (from ? " from " + plain(field.least()) : "")
                + (to ? (from ? " to " : " up to ") + plain(field.most()) : "");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}

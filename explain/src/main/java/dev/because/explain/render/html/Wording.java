package dev.because.explain.render.html;

import dev.because.explain.facts.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of the program and values of claims, for readers. */
final class Wording {
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final double SMALLEST_IN_FULL = 1e-4;

    private Wording() {}

    /** {@code RegionDrop} as "Region drop". */
    static String ofKind(String kind) {
        String words = ofName(kind);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code rivalScore} as "rival score". */
    static String ofName(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** Text as it is, lists with commas, decimal numbers with four digits. */
    static String ofValue(Object value) {
        if (value instanceof Quantity quantity) {
            return ofNumber(quantity.value());
        }
        if (value instanceof Double number) {
            return ofNumber(number);
        }
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    private static String ofNumber(double number) {
        if (number == 0 || !Double.isFinite(number)) {
            return number == 0 ? "0" : Double.toString(number);
        }
        BigDecimal rounded =
                new BigDecimal(Double.toString(number)).round(FOUR_DIGITS).stripTrailingZeros();
        return Math.abs(number) < SMALLEST_IN_FULL ? rounded.toString().replace("E", "e") : rounded.toPlainString();
    }
}

package dev.because.scenarios.scenario.expectation;

import dev.because.explain.facts.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What must be true of one value of a claim. A value is text, a whole number, a {@link Quantity} (whose unit the kind of
 * claim fixes), or a list of text.
 */
public sealed interface ExpectedValue {
    boolean holdsFor(Object actual);

    /** Whether a value of that type could meet it: {@code String}, {@code int}, {@code double} or {@code List}. */
    boolean fits(Class<?> type);

    /** What is expected, in words that follow the value's name: {@code at least 0.2}. */
    String description();

    /**
     * Text, letter for letter, or {@code true} or {@code false} ({@code yes} or {@code no}). Where the scenario writes a number without quotation marks, it meets both that number and
     * the text that is written so: the label {@code "7"} may be expected as {@code 7}.
     */
    record Exactly(String written, OptionalDouble number) implements ExpectedValue {
        @Override
        public boolean holdsFor(Object actual) {
            if (actual instanceof Boolean truth) {
                return written.equalsIgnoreCase(truth ? "true" : "false")
                        || written.equalsIgnoreCase(truth ? "yes" : "no");
            }
            return actual instanceof String text
                    ? text.equals(written)
                    : number.isPresent()
                            && measure(actual)
                                    .filter(value -> value == number.getAsDouble())
                                    .isPresent();
        }

        @Override
        public boolean fits(Class<?> type) {
            return type == String.class || (number.isPresent() && isNumber(type));
        }

        @Override
        public String description() {
            return number.isPresent() ? written : quoted(written);
        }
    }

    /** A list of text: the same items in the same order. */
    record ExactList(List<String> items) implements ExpectedValue {
        public ExactList {
            items = List.copyOf(items);
        }

        @Override
        public boolean holdsFor(Object actual) {
            return items.equals(actual);
        }

        @Override
        public boolean fits(Class<?> type) {
            return type == List.class;
        }

        @Override
        public String description() {
            return ExpectedValue.shown(items);
        }
    }

    /** A number between two bounds, of which one may be missing; the bounds themselves are within. */
    record Between(OptionalDouble atLeast, OptionalDouble atMost) implements ExpectedValue {
        @Override
        public boolean holdsFor(Object actual) {
            return measure(actual)
                    .filter(value -> atLeast.isEmpty() || value >= atLeast.getAsDouble())
                    .filter(value -> atMost.isEmpty() || value <= atMost.getAsDouble())
                    .isPresent();
        }

        @Override
        public boolean fits(Class<?> type) {
            return isNumber(type);
        }

        @Override
        public String description() {
            String low = atLeast.isPresent() ? "at least " + plain(atLeast.getAsDouble()) : "";
            String high = atMost.isPresent() ? "at most " + plain(atMost.getAsDouble()) : "";
            return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
        }
    }

    /** A number that is no further from {@code value} than {@code within}. */
    record About(double value, double within) implements ExpectedValue {
        @Override
        public boolean holdsFor(Object actual) {
            return measure(actual)
                    .filter(found -> Math.abs(found - value) <= within)
                    .isPresent();
        }

        @Override
        public boolean fits(Class<?> type) {
            return isNumber(type);
        }

        @Override
        public String description() {
            return "about " + plain(value) + " (within " + plain(within) + ")";
        }
    }

    /** A value of a claim as messages show it: {@code "upper right"}, {@code 3}, {@code 0.12 share of lead}. */
    static String shown(Object actual) {
        if (actual instanceof Quantity quantity) {
            return plain(quantity.value()) + " " + quantity.unit();
        }
        if (actual instanceof List<?> list) {
            return list.stream().map(ExpectedValue::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return actual instanceof String text ? quoted(text) : String.valueOf(actual);
    }

    private static Optional<Double> measure(Object actual) {
        if (actual instanceof Quantity quantity) {
            return Optional.of(quantity.value());
        }
        return actual instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == double.class;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}

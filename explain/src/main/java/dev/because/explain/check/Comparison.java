package dev.because.explain.check;

import dev.because.explain.facts.Quantity;
import java.util.Map;
import java.util.Optional;

/** Compares named values with what was recomputed: numbers with a unit within a tolerance, all else exactly. */
final class Comparison {
    private static final String FACTOR = "Bayes factor";

    private Comparison() {}

    /** The first difference in words; empty if there is none. */
    static Optional<String> difference(Map<String, Object> claimed, Map<String, Object> recomputed, double tolerance) {
        for (Map.Entry<String, Object> entry : recomputed.entrySet()) {
            Object found = claimed.get(entry.getKey());
            if (!agree(found, entry.getValue(), tolerance)) {
                return Optional.of(
                        entry.getKey() + " is claimed to be " + text(found) + ", but is " + text(entry.getValue()));
            }
        }
        return Optional.empty();
    }

    private static boolean agree(Object claimed, Object recomputed, double tolerance) {
        if (claimed instanceof Quantity one && recomputed instanceof Quantity other) {
            // Negated so that NaN never agrees.
            return one.unit().equals(other.unit())
                    && !(Math.abs(one.value() - other.value()) > tolerance * scale(other))
                    && Double.isFinite(one.value());
        }
        return recomputed.equals(claimed);
    }

    /** Factors are as uncertain as they are large. */
    private static double scale(Quantity quantity) {
        return quantity.unit().equals(FACTOR) ? Math.max(1, Math.abs(quantity.value())) : 1;
    }

    private static String text(Object value) {
        return value instanceof Quantity quantity ? quantity.value() + " (" + quantity.unit() + ")" : "" + value;
    }
}

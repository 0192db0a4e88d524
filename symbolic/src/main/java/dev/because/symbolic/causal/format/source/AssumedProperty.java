package dev.because.symbolic.causal.format.source;

import java.util.Optional;

/** The property of a network in which formats without a word for it keep what is assumed in it: {@code assumed = all strengths}. */
public final class AssumedProperty {
    private static final String NAME = "assumed";

    private AssumedProperty() {}

    /** What a property says is assumed; empty if it is another. */
    public static Optional<String> of(String property) {
        int equals = property.indexOf('=');
        return equals >= 0 && property.substring(0, equals).strip().equals(NAME)
                ? Optional.of(property.substring(equals + 1).strip()).filter(what -> !what.isEmpty())
                : Optional.empty();
    }

    /** The property that says so, on one line. */
    public static String written(String assumption) {
        return NAME + " = " + assumption.strip().replaceAll("\\s+", " ");
    }
}

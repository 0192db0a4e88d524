package dev.because.symbolic.causal.format.bif;

import java.util.Optional;

/** The property of a network in which BIF keeps what is assumed in it: {@code property "assumed = all strengths" ;}. */
final class AssumedProperty {
    private static final String NAME = "assumed";

    private AssumedProperty() {}

    /** What a property says is assumed; empty if it is another. */
    static Optional<String> of(String property) {
        boolean quoted = property.length() > 1 && property.startsWith("\"") && property.endsWith("\"");
        String plain =
                quoted ? property.substring(1, property.length() - 1).replaceAll("\\\\([\"\\\\])", "$1") : property;
        int equals = plain.indexOf('=');
        return equals >= 0 && plain.substring(0, equals).strip().equals(NAME)
                ? Optional.of(plain.substring(equals + 1).strip())
                : Optional.empty();
    }

    static String written(String assumption) {
        String oneLine = assumption.strip().replaceAll("\\s+", " ");
        return "property " + BifWriter.quoted(NAME + " = " + oneLine) + " ;";
    }
}

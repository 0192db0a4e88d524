package dev.because.symbolic.rules.vocabulary;

import java.util.List;

/** What a field holds. */
public enum FieldType {
    TEXT("text"),
    WHOLE("a whole number"),
    NUMBER("a number"),
    TRUTH("true or false"),
    TEXTS("a list of texts");

    private final String title;

    FieldType(String title) {
        this.title = title;
    }

    /** With its article, as messages say it. */
    public String title() {
        return title;
    }

    /** Whether values of it are ordered numbers. */
    public boolean isNumeric() {
        return this == WHOLE || this == NUMBER;
    }

    /** Whether a value is of this type: {@link String}, {@link Double}, {@link Boolean} or a list of strings. */
    public boolean admits(Object value) {
        return switch (this) {
            case TEXT -> value instanceof String;
            case WHOLE -> value instanceof Double number && number == Math.rint(number);
            case NUMBER -> value instanceof Double;
            case TRUTH -> value instanceof Boolean;
            case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        };
    }
}

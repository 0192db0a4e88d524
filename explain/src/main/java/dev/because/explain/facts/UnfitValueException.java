package dev.because.explain.facts;

/** A value that does not fit the record it should become: which, what was found, and what was expected. */
public final class UnfitValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String found;
    private final String expected;

    /**
     * @param field the name of the value; {@code kind} where the kind itself is unknown
     * @param found what was there
     * @param expected what would have fitted
     */
    public UnfitValueException(String field, String found, String expected) {
        super(field + ": found " + found + ", expected " + expected);
        this.field = field;
        this.found = found;
        this.expected = expected;
    }

    public String field() {
        return field;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}

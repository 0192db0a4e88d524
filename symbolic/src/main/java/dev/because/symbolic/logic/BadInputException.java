package dev.because.symbolic.logic;

/**
 * Something that came from outside cannot be used. Its message is one line that a user can act on: where, what was
 * found, and what was expected. It is the counterpart of the exception of the same name in {@code neural.network}, which
 * this module does not see, and its message has the same form.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param where the file, with the line or field
     * @param found what was found there
     * @param expected what would have been right
     */
    public BadInputException(String where, String found, String expected) {
        super((where + ": found " + found + ", expected " + expected).replaceAll("\\s+", " "));
    }
}

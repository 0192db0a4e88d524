package dev.because.neural.network;

/**
 * Something that came from outside cannot be used. Its message is one line that a user can act on: where, what was
 * found, and what was expected.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param where the file, with the line or field
     * @param found what was found there
     * @param expected what would have been right
     */
    public BadInputException(String where, String found, String expected) {
        super(oneLine(where + ": found " + found + ", expected " + expected));
    }

    /** What a stranger wrote must neither break the line nor steer the terminal. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }
}

package dev.because.explain.justification;

/**
 * A file does not hold an explanation that can be read. Its message is one line: the file, the field, what was found
 * there, and what was expected.
 */
public final class MalformedExplanationException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 120;

    /**
     * @param file the file
     * @param field the path of the field, such as {@code claims[3].values.drop}; a line and column where the file is
     *     not JSON; empty for the whole file
     * @param found what was there
     * @param expected what would have been right
     */
    public MalformedExplanationException(String file, String field, String found, String expected) {
        super(printable(file) + ": "
                + (field.isEmpty() ? "" : shortened(printable(field)) + ": ")
                + "found " + shortened(printable(found)) + ", expected " + printable(expected));
    }

    /** What a stranger wrote must neither break the line nor steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}

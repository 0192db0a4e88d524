package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.BadInputException;

/** Text that is read from left to right, and knows on which line and in which column it is. Comments count as blanks. */
final class SourceText {
    /** What {@link #peek} returns at the end. */
    static final char END = '\uffff';

    /** A place in the text, both from 1. */
    record Place(int line, int column) {}

    private final String name;
    private final String text;
    private final char comment;
    private int position;
    private int line = 1;
    private int lineStart;

    /** @param comment what begins a comment, to the end of the line; {@link #END} if nothing does */
    SourceText(String name, String text, char comment) {
        this.name = name;
        this.text = text;
        this.comment = comment;
    }

    Place place() {
        return new Place(line, position - lineStart + 1);
    }

    int line() {
        return line;
    }

    char peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    char next() {
        char next = text.charAt(position++);
        if (next == '\n') {
            line++;
            lineStart = position;
        }
        return next;
    }

    /** Goes on past blanks and comments, but not past the end of the line. */
    void skipBlanks() {
        while (peek() != '\n' && (Character.isWhitespace(peek()) || peek() == comment && comment != END)) {
            if (peek() == comment) {
                skipLine();
            } else {
                next();
            }
        }
    }

    /** Goes on past blanks, comments and ends of lines. */
    void skipBlankLines() {
        skipBlanks();
        while (peek() == '\n') {
            next();
            skipBlanks();
        }
    }

    /** Goes on to the end of the line. */
    void skipLine() {
        while (position < text.length() && peek() != '\n') {
            next();
        }
    }

    /** The characters to the next blank, comment or end. */
    String word() {
        int start = position;
        while (position < text.length() && !Character.isWhitespace(peek()) && peek() != comment) {
            next();
        }
        return text.substring(start, position);
    }

    /** What is found here, for a message. */
    String found() {
        return position >= text.length() ? "the end" : peek() == '\n' ? "the end of the line" : "'" + peek() + "'";
    }

    BadInputException wrong(String found, String expected) {
        return wrong(place(), found, expected);
    }

    BadInputException wrong(Place place, String found, String expected) {
        return new BadInputException(name + ", line " + place.line() + ", column " + place.column(), found, expected);
    }
}

package dev.because.symbolic.rules.authoring.word;

import dev.because.symbolic.rules.expert.Place;

/**
 * A text that is read.
 *
 * @param file what messages call it
 * @param text all of it
 */
public record Source(String file, String text) {
    /** Where a token stands. */
    public Place place(Token token) {
        return Place.line(file, token.line(), token.column());
    }

    /** Where a place inside a token stands, so many characters after its first, on whichever line. */
    public Place place(Token token, int offset) {
        String before = text.substring(token.start(), token.start() + offset);
        int lines = (int) before.chars().filter(letter -> letter == '\n').count();
        return lines == 0
                ? Place.line(file, token.line(), token.column() + before.codePointCount(0, before.length()))
                : Place.line(file, token.line() + lines, offset - before.lastIndexOf('\n'));
    }

    /** What stands from one token to another, both included, in one line, without comments and asterisks of emphasis. */
    public String between(Token first, Token last) {
        return text.substring(first.start(), last.end())
                .replaceAll("(?m)#.*$", " ")
                .replace("*", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

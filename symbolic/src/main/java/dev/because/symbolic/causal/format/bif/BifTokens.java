package dev.because.symbolic.causal.format.bif;

import dev.because.symbolic.causal.format.bif.Token.Kind;
import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.Place;
import dev.because.symbolic.logic.BadInputException;
import java.util.Optional;

/**
 * Cuts BIF into tokens. Blanks, line breaks and comments of both kinds may stand between any two; everything else that is no
 * sign belongs to a word, so that {@code >=7.5}, {@code Asy/Patch} and {@code 12+} are names. Within quotation marks
 * {@code \"} and {@code \\} stand for a quotation mark and a backslash.
 */
final class BifTokens {
    private static final String SIGNS = "{}()[],;|";

    /** A place in the text to come back to. */
    record Mark(int position, int line) {}

    private final String file;
    private final String text;
    private int position;
    private int line = 1;
    private Optional<Token> ahead = Optional.empty();

    BifTokens(String file, String text) {
        this.file = file;
        this.text = text;
    }

    Token peek() {
        Token token = ahead.orElseGet(this::read);
        ahead = Optional.of(token);
        return token;
    }

    Token next() {
        Token token = peek();
        ahead = Optional.empty();
        return token;
    }

    /** Here, where the last token ended. */
    Mark mark() {
        return new Mark(position, line);
    }

    void back(Mark mark) {
        position = mark.position();
        line = mark.line();
        ahead = Optional.empty();
    }

    Place place() {
        return new Place(file, peek().line());
    }

    /** Goes on past a sign. @throws BadInputException if something else is there */
    void expect(char sign, String expected) {
        if (!peek().is(sign)) {
            throw wrong(expected);
        }
        next();
    }

    /** Goes on past a sign if it is there. */
    boolean skip(char sign) {
        boolean there = peek().is(sign);
        if (there) {
            next();
        }
        return there;
    }

    /** A name. @throws BadInputException if something else is there */
    String name(String expected) {
        if (!peek().isName()) {
            throw wrong(expected);
        }
        return next().text();
    }

    /** A number. @throws BadInputException if something else is there */
    double number(String expected) {
        if (peek().kind() != Kind.WORD) {
            throw wrong(expected);
        }
        double number = Numbers.of(peek().text()).orElseThrow(() -> wrong(expected));
        next();
        return number;
    }

    BadInputException wrong(String expected) {
        return place().refusal(peek().description(), expected);
    }

    /**
     * What follows the word {@code property}, which must be the last token: free text up to its semicolon. A semicolon between
     * quotation marks on one line belongs to it.
     */
    String property() {
        int start = position;
        int begun = line;
        int end = start;
        int unquoted = start; // up to here no quotation ends
        while (end < text.length() && text.charAt(end) != ';') {
            int close = text.charAt(end) == '"' && end >= unquoted ? closingQuote(end) : -1;
            if (close < 0 && text.charAt(end) == '"' && end >= unquoted) {
                unquoted = endOfLine(end);
            }
            end = close < 0 ? end + 1 : close + 1;
        }
        if (end == text.length()) {
            throw new Place(file, begun).refusal("a property that does not end", "a ; after it");
        }
        countLines(start, end);
        position = end + 1;
        return text.substring(start, end).strip();
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void countLines(int start, int end) {
        for (int i = start; i < end; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
    }

    /** Where a quotation ends that begins there; -1 if it does not end on its line. */
    private int closingQuote(int start) {
        for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private Token read() {
        skipBlanks();
        if (position == text.length()) {
            return new Token(Kind.END, "", line);
        }
        char first = text.charAt(position);
        if (first == '"') {
            return quoted();
        }
        int start = position;
        if (SIGNS.indexOf(first) >= 0) {
            position++;
            return new Token(Kind.SIGN, text.substring(start, position), line);
        }
        while (position < text.length() && isInWord(text.charAt(position))) {
            position++;
        }
        return new Token(Kind.WORD, text.substring(start, position), line);
    }

    private boolean isInWord(char c) {
        return !Character.isWhitespace(c) && c != '"' && SIGNS.indexOf(c) < 0 && !comment("//") && !comment("/*");
    }

    private boolean comment(String opening) {
        return text.startsWith(opening, position);
    }

    private Token quoted() {
        int start = position;
        int end = closingQuote(start);
        if (end < 0) {
            throw new Place(file, line)
                    .refusal("a quotation mark without a second one on its line", "names within two");
        }
        position = end + 1;
        return new Token(Kind.QUOTED, unescaped(text.substring(start + 1, end)), line);
    }

    /** What stands between quotation marks, if the whole text does; otherwise the text. */
    static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? unescaped(text.substring(1, text.length() - 1)) : text;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([\"\\\\])", "$1");
    }

    private void skipBlanks() {
        while (position < text.length()) {
            if (comment("//")) {
                position = endOfLine(position);
            } else if (comment("/*")) {
                skipLongComment();
            } else if (Character.isWhitespace(text.charAt(position))) {
                line += text.charAt(position) == '\n' ? 1 : 0;
                position++;
            } else {
                return;
            }
        }
    }

    private void skipLongComment() {
        int end = text.indexOf("*/", position + 2);
        if (end < 0) {
            throw new Place(file, line).refusal("a comment that does not end", "*/ after it");
        }
        countLines(position, end);
        position = end + 2;
    }
}

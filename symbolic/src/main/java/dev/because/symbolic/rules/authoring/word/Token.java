package dev.because.symbolic.rules.authoring.word;

import java.util.Locale;

/**
 * A word, a number, a text in quotation marks or a sign.
 *
 * @param sort which of them
 * @param text as it was written; of a quoted text, what stands between the marks
 * @param start the first character, counted from 0 in the whole text
 * @param end after the last
 * @param line counted from 1
 * @param column counted from 1
 */
public record Token(Sort sort, String text, int start, int end, int line, int column) {
    /** What it is. */
    public enum Sort {
        WORD,
        NUMBER,
        /** A day, such as 2026-12-31. */
        DAY,
        QUOTED,
        /** From a quotation mark to the end of its line, because the mark that closes it is missing. */
        UNCLOSED,
        SIGN,
        /** After the last. */
        END
    }

    /** In small letters and with a straight apostrophe. */
    public String lower() {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Whether it is that word or sign. */
    public boolean is(String word) {
        return (sort == Sort.WORD || sort == Sort.SIGN)
                && (text.equalsIgnoreCase(word) || text.indexOf('’') >= 0 && lower().equals(word));
    }

    /** Whether nothing but blanks, or nothing at all, stands before it in its line. */
    public boolean opensLine(Source source) {
        int newline = source.text().lastIndexOf('\n', Math.max(0, start - 1));
        return source.text()
                .substring(Math.min(start, newline + 1), start)
                .replace("*", "")
                .isBlank();
    }

    /** As messages show it. */
    public String shown() {
        return switch (sort) {
            case QUOTED -> "\"" + text + "\"";
            case UNCLOSED -> "a quotation mark that is never closed";
            case END -> "the end";
            default -> text;
        };
    }
}

package dev.because.symbolic.causal.format.bif;

import dev.because.symbolic.causal.format.source.Numbers;

/**
 * A piece of a BIF file.
 *
 * @param kind what it is
 * @param text its letters; those of a quoted name without the quotation marks
 * @param line where it begins
 */
record Token(Kind kind, String text, int line) {
    enum Kind {
        /** A keyword, a name or a number. */
        WORD,
        /** A name in quotation marks, which is never a keyword or a number. */
        QUOTED,
        /** One of {@code { } ( ) [ ] , ; |}. */
        SIGN,
        END
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    boolean is(String keyword) {
        return kind == Kind.WORD && text.equals(keyword);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** What it is, in words that follow "found". */
    String description() {
        return switch (kind) {
            case END -> "the end of the file";
            case SIGN -> "'" + text + "'";
            case WORD -> Numbers.shortened(text);
            case QUOTED -> "\"" + Numbers.shortened(text) + "\"";
        };
    }
}

package dev.because.explain.render.board.game;

import java.util.Locale;

/** What a move is worth at a glance, with the number by which PGN knows the sign (numeric annotation glyph). */
public enum Glyph {
    GOOD("!", 1),
    MISTAKE("?", 2),
    BRILLIANT("!!", 3),
    BLUNDER("??", 4),
    INTERESTING("!?", 5),
    INACCURACY("?!", 6);

    private final String sign;
    private final int number;

    Glyph(String sign, int number) {
        this.sign = sign;
        this.number = number;
    }

    /** As books print it behind the move. */
    public String sign() {
        return sign;
    }

    /** As PGN writes it behind a dollar sign. */
    public int number() {
        return number;
    }

    /** In a word: {@code blunder}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.because.symbolic.game.pgn;

/** What the text of a game consists of, with the line on which it begins. */
sealed interface Token {
    int line();

    record Tag(int line, String name, String value) implements Token {}

    record Comment(int line, String text) implements Token {}

    /** A numeric annotation glyph. */
    record Glyph(int line, int number) implements Token {}

    record Open(int line) implements Token {}

    record Close(int line) implements Token {}

    record Result(int line, PgnResult result) implements Token {}

    record San(int line, String text) implements Token {}

    /** The text is over. */
    record End(int line) implements Token {}
}

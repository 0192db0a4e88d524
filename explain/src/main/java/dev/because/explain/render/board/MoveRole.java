package dev.because.explain.render.board;

import java.util.Locale;

/** What an arrow's move is in "I did x because if I did y they would do z". */
public enum MoveRole {
    /** What is played. */
    CHOSEN("x", "is played"),
    /** What could be played instead. */
    ALTERNATIVE("y", "could be played instead"),
    /** What answers the alternative. */
    ANSWER("z", "would answer it");

    private final String letter;
    private final String meaning;

    MoveRole(String letter, String meaning) {
        this.letter = letter;
        this.meaning = meaning;
    }

    /** By which it goes on the board. */
    public String letter() {
        return letter;
    }

    /** What follows the move in a sentence about it. */
    String meaning() {
        return meaning;
    }

    /** By which the style sheet knows it. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}

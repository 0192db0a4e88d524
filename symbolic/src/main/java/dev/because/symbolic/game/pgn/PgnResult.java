package dev.because.symbolic.game.pgn;

import java.util.Optional;

/** How a game ended. */
public enum PgnResult {
    WHITE_WINS("1-0"),
    BLACK_WINS("0-1"),
    DRAW("1/2-1/2"),
    /** It goes on, was broken off, or nobody knows. */
    UNKNOWN("*");

    private final String text;

    PgnResult(String text) {
        this.text = text;
    }

    /** As it stands at the end of the moves. */
    public String text() {
        return text;
    }

    /** The result that is written so; empty if none is. */
    public static Optional<PgnResult> of(String text) {
        for (PgnResult result : values()) {
            if (result.text.equals(text)) {
                return Optional.of(result);
            }
        }
        return text.equals("1/2") || text.equals("½-½") ? Optional.of(DRAW) : Optional.empty();
    }
}

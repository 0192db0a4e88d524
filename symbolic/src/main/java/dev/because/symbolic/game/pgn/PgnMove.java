package dev.because.symbolic.game.pgn;

import dev.because.symbolic.game.Move;
import java.util.ArrayList;
import java.util.List;

/**
 * A move of a game with what is said about it.
 *
 * @param move legal where it is played
 * @param before comments that stand before it: at the beginning of a line, or after the variations of the move before
 * @param glyphs numeric annotation glyphs: 1 is !, 2 is ?, 3 is !!, 4 is ??, 5 is !?, 6 is ?!
 * @param comments that follow it
 * @param variations what could have been played in its place, each from the position before it
 */
public record PgnMove(
        Move move, List<String> before, List<Integer> glyphs, List<String> comments, List<PgnLine> variations) {
    public PgnMove {
        before = Comments.tidy(before);
        glyphs = List.copyOf(glyphs);
        comments = Comments.tidy(comments);
        variations = List.copyOf(variations);
    }

    /** A move of which nothing is said. */
    public static PgnMove of(Move move) {
        return new PgnMove(move, List.of(), List.of(), List.of(), List.of());
    }

    /** With one more comment after it. */
    public PgnMove withComment(String comment) {
        return new PgnMove(move, before, glyphs, and(comments, comment), variations);
    }

    /** With one more glyph. */
    public PgnMove withGlyph(int glyph) {
        return new PgnMove(move, before, and(glyphs, glyph), comments, variations);
    }

    /** With one more variation. */
    public PgnMove withVariation(PgnLine variation) {
        return new PgnMove(move, before, glyphs, comments, and(variations, variation));
    }

    /** Without what is said before it, if that has gone elsewhere. */
    PgnMove withoutBefore(boolean gone) {
        return gone ? new PgnMove(move, List.of(), glyphs, comments, variations) : this;
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}

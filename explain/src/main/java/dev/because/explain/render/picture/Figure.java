package dev.because.explain.render.picture;

import java.util.Optional;
import java.util.Set;

/**
 * A picture on a page.
 *
 * @param caption what it shows, in a sentence
 * @param alternative the same for who cannot see it: what there is to see in it
 * @param content the picture itself
 * @param claims the ids of the claims that it shows
 * @param legend what its colours mean, where they mean something
 */
public record Figure(String caption, String alternative, Content content, Set<String> claims, Optional<Legend> legend) {
    public Figure {
        claims = Set.copyOf(claims);
        if (caption.isBlank() || alternative.isBlank()) {
            throw new IllegalArgumentException("a figure without a caption or an alternative: " + caption);
        }
    }

    /** A picture of pixels. */
    public Figure(String caption, String alternative, byte[] png, Set<String> claims, Optional<Legend> legend) {
        this(caption, alternative, new Pixels(png), claims, legend);
    }

    /** A picture of pixels whose colours are its own. */
    public Figure(String caption, String alternative, byte[] png, Set<String> claims) {
        this(caption, alternative, png, claims, Optional.empty());
    }

    /** A picture that the page draws, and that explains its colours itself. */
    public Figure(String caption, String alternative, Drawing drawing, Set<String> claims) {
        this(caption, alternative, drawing, claims, Optional.empty());
    }

    /** What there is to see. */
    public sealed interface Content {}

    /**
     * Pixels.
     *
     * @param png the bytes of a PNG file
     */
    public record Pixels(byte[] png) implements Content {}

    /**
     * A piece of the page: vectors or a table, in the colours of the style sheet, so that it follows light, dark and paper.
     *
     * @param markup well-formed elements, in which all that a stranger wrote is escaped; they bear the alternative
     *     themselves, where it is needed
     * @param width how wide it would like to be, in CSS pixels; what is too wide to stand beside sentences stands below them
     */
    public record Drawing(String markup, int width) implements Content {
        private static final int BESIDE = 384;

        /** Whether it is too wide to stand beside sentences. */
        public boolean wide() {
            return width > BESIDE;
        }
    }

    /**
     * The meaning of the two ends of the colours.
     *
     * @param below what blue means
     * @param above what orange means
     */
    public record Legend(String below, String above) {}
}

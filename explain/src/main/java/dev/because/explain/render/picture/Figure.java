package dev.because.explain.render.picture;

import java.util.Optional;
import java.util.Set;

/**
 * A picture on a page.
 *
 * @param caption what it shows, in a sentence
 * @param alternative the same for who cannot see it: what there is to see in it
 * @param png the bytes of a PNG file
 * @param claims the ids of the claims that it shows
 * @param legend what its colours mean, where they mean something
 */
public record Figure(String caption, String alternative, byte[] png, Set<String> claims, Optional<Legend> legend) {
    public Figure {
        claims = Set.copyOf(claims);
        if (caption.isBlank() || alternative.isBlank()) {
            throw new IllegalArgumentException("a figure without a caption or an alternative: " + caption);
        }
    }

    /** A picture whose colours are its own. */
    public Figure(String caption, String alternative, byte[] png, Set<String> claims) {
        this(caption, alternative, png, claims, Optional.empty());
    }

    /**
     * The meaning of the two ends of the colours.
     *
     * @param below what blue means
     * @param above what orange means
     */
    public record Legend(String below, String above) {}
}

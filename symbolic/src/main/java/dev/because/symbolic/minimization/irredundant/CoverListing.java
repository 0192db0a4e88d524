package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Cover;
import java.math.BigInteger;
import java.util.List;

/**
 * Some covers of a kind, and how many there are.
 *
 * @param covers the first of them
 * @param count how many there are, or how many at least
 * @param exact whether there are just so many
 */
public record CoverListing(List<Cover> covers, BigInteger count, boolean exact) {
    public CoverListing {
        covers = List.copyOf(covers);
    }

    /** Whether these are all that there are. */
    public boolean complete() {
        return exact && count.equals(BigInteger.valueOf(covers.size()));
    }
}

package dev.because.symbolic.minimization;

import dev.because.symbolic.logic.Cover;
import java.util.Optional;

/**
 * A cover, and what is guaranteed of it.
 *
 * @param cover the cover, irredundant: no term and no literal can be left out
 * @param termsAtLeast so many terms every cover has
 * @param literalsAtLeast so many input literals every cover of as many terms has
 * @param termProof why, if the search kept it
 * @param literalProof why, if the search kept it
 */
public record Minimization(
        Cover cover,
        int termsAtLeast,
        int literalsAtLeast,
        Optional<BoundProof> termProof,
        Optional<BoundProof> literalProof) {
    /** A cover of which nothing is known but that every function that is not constant needs a term. */
    public static Minimization unproved(Cover cover) {
        int some = cover.terms().isEmpty() ? 0 : 1;
        return new Minimization(cover, some, 0, Optional.empty(), Optional.empty());
    }

    /** Whether no cover has fewer terms. */
    public boolean termsProved() {
        return termsAtLeast == cover.termCount();
    }

    /** Whether no cover of as many terms has fewer input literals, and none has fewer terms. */
    public boolean literalsProved() {
        return termsProved() && literalsAtLeast == cover.literalCount();
    }
}

package dev.because.explain.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param claims how many claims were checked
 * @param refusals what does not hold, in the order of the file
 */
public record Verdict(int claims, List<Refusal> refusals) {
    public Verdict {
        refusals = List.copyOf(refusals);
    }

    public boolean holds() {
        return refusals.isEmpty();
    }

    /** {@code 41 claims checked, 0 refused}. */
    public String summary() {
        return claims + (claims == 1 ? " claim" : " claims") + " checked, " + refusals.size() + " refused";
    }
}

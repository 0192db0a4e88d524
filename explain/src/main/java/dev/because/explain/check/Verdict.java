package dev.because.explain.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param claims how many claims were checked
 * @param refusals what does not hold, in the order of the file
 * @param notes where less was done than could be: one sentence each
 */
public record Verdict(int claims, List<Refusal> refusals, List<String> notes) {
    public Verdict {
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }

    public boolean holds() {
        return refusals.isEmpty();
    }

    /** {@code 41 claims checked, 0 refused}. */
    public String summary() {
        return claims + (claims == 1 ? " claim" : " claims") + " checked, " + refusals.size() + " refused";
    }
}

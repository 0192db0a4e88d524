package dev.because.explain.justification;

import java.util.List;

/**
 * One firing of a rule.
 *
 * @param rule the rule's name
 * @param premises the ids of the claims that it matched, in the order of its conditions
 * @param absent what had to be absent, in words, one for each negative condition
 * @param conclusion the id of the claim that it concluded
 */
public record Justification(String rule, List<String> premises, List<String> absent, String conclusion) {
    public Justification {
        premises = List.copyOf(premises);
        absent = List.copyOf(absent);
    }
}

package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.RuleSet;

/**
 * Rules with one change.
 *
 * @param change which change
 * @param place where what was changed is written
 * @param what what was changed, in a sentence without full stop: {@code rule "flu" no longer asks for after ≥ 0.8}
 * @param rules the rules with it
 */
public record Mutant(Change change, Place place, String what, RuleSet rules) {
    @Override
    public String toString() {
        return place + ": " + what;
    }
}

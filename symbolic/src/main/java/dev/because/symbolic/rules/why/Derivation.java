package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;

/**
 * Why something was concluded.
 *
 * @param concluded what
 * @param rule by which rule
 * @param steps how each of its conditions was met, in their order
 * @param ways in how many ways the rule concludes it; the steps tell the first
 * @param alsoBy other rules that conclude the same, in their order
 */
public record Derivation(Fact concluded, Rule rule, List<Step> steps, int ways, List<String> alsoBy) {
    public Derivation {
        steps = List.copyOf(steps);
        alsoBy = List.copyOf(alsoBy);
    }
}

package dev.because.symbolic.rules.why.not;

import dev.because.symbolic.rules.expert.Rule;

/**
 * How far a rule comes.
 *
 * @param rule the rule
 * @param met how many of its conditions, from the first on, can be met together
 * @param blocker what then keeps it from its conclusion
 */
public record Attempt(Rule rule, int met, Blocker blocker) {
    /** How many conditions are not met. */
    public int left() {
        return rule.when().size() - met;
    }
}

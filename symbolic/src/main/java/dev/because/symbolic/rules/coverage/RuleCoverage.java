package dev.because.symbolic.rules.coverage;

import dev.because.symbolic.rules.expert.Rule;
import java.util.List;

/**
 * What was seen of one rule.
 *
 * @param rule the rule
 * @param fired how often it fired, in all cases together
 * @param cases in how many cases it fired
 * @param gaveWay how often its conditions held, but another row of its table came first
 * @param conditions what was seen of its conditions, in their order
 */
public record RuleCoverage(Rule rule, int fired, int cases, int gaveWay, List<ConditionCoverage> conditions) {
    public RuleCoverage {
        conditions = List.copyOf(conditions);
    }
}

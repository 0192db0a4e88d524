package dev.because.symbolic.rules.coverage;

import dev.because.symbolic.rules.expert.Condition;
import java.util.List;

/**
 * What was seen of one condition.
 *
 * @param condition the condition
 * @param tally its outcomes, one for each combination of facts with which it was reached: true where there was such a fact, or, where there
 *     must be none, where there was none
 * @param constraints what was seen of its constraints, in their order
 */
public record ConditionCoverage(Condition condition, Tally tally, List<ConstraintCoverage> constraints) {
    public ConditionCoverage {
        constraints = List.copyOf(constraints);
    }
}

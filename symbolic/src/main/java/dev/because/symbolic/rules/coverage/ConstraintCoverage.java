package dev.because.symbolic.rules.coverage;

import dev.because.symbolic.rules.expert.Constraint;

/**
 * What was seen of one constraint.
 *
 * @param constraint the constraint
 * @param tally its outcomes, one for each fact for which it was reached; a field that is not known makes it false
 */
public record ConstraintCoverage(Constraint constraint, Tally tally) {}

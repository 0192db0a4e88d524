package dev.because.symbolic.rules.why.not;

import dev.because.symbolic.rules.expert.Constraint;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One test that a fact fails.
 *
 * @param field what is tested
 * @param test what is asked; empty if any value would do, but none is known
 * @param found what is there; empty if it is not known
 * @param by by how much a number is too low (positive) or too high (negative)
 */
public record Shortfall(String field, Optional<Constraint> test, Optional<Object> found, OptionalDouble by) {}

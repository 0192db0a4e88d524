/**
 * What a scenario expects of an answer, and when that is met: an {@link dev.because.scenarios.scenario.expectation.Expectation}
 * holds {@linkplain dev.because.scenarios.scenario.expectation.ExpectedClaim claims} with their
 * {@linkplain dev.because.scenarios.scenario.expectation.ExpectedValue values}, and the
 * {@linkplain dev.because.scenarios.scenario.expectation.ExpectedSource files} that the answer must rest on. Each describes
 * itself in words, and that description is the message when it is not met.
 *
 * <pre>{@code
 * ExpectedClaim claim = ExpectedClaim.conclusion("decided-by-few-regions", Map.of());
 * claim.holdsFor(statement);
 * claim.description();             // conclusion decided-by-few-regions
 * }</pre>
 */
@NullMarked
package dev.because.scenarios.scenario.expectation;

import org.jspecify.annotations.NullMarked;

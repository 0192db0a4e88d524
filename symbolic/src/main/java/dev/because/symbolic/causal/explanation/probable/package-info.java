/**
 * The most probable states: of all variables together, of those that bear on the findings, or of chosen ones.
 *
 * <pre>{@code
 * Assignment best = new MostProbableExplanation(network, inference).ofRelevant(findings).orElseThrow();
 * Assignment two = new MaximumAPosteriori(network, inference).of(List.of(flu, strep), findings).orElseThrow();
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.causal.explanation.probable;

import org.jspecify.annotations.NullMarked;

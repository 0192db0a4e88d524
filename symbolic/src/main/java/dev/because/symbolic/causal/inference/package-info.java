/**
 * Probabilities in a Bayesian network: one interface, one class for each algorithm.
 *
 * <pre>{@code
 * Inference inference = new VariableElimination(network);
 * double flu = inference.posteriors(findings).orElseThrow().probability(0, 1);
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.causal.inference;

import org.jspecify.annotations.NullMarked;

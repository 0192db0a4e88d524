/**
 * Probabilities by summing out one variable after the other, for every network whose tables fit (Zhang and Poole 1996; Dechter 1999).
 *
 * <pre>{@code
 * Inference inference = new VariableElimination(network);
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.causal.inference.elimination;

import org.jspecify.annotations.NullMarked;

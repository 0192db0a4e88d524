/**
 * Probabilities of diseases given symptoms in noisy-OR networks of two layers, by sums over sets of positive findings (Heckerman 1989).
 *
 * <pre>{@code
 * Inference inference = new Quickscore(network);
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.causal.inference.layered;

import org.jspecify.annotations.NullMarked;

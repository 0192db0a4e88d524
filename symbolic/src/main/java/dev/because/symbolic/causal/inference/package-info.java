/**
 * Probabilities in a Bayesian network: one interface, one class for each algorithm.
 *
 * <pre>{@code
 * Inference inference = new VariableElimination(network);
 * double flu = inference.posteriors(findings).orElseThrow().probability(0, 1);
 * }</pre>
 *
 * <p>The package {@code junction} below has the fast way. Those here are the second ways, which have no code in common with it
 * and as little as possible with each other, so that one can judge another:
 *
 * <ul>
 *   <li>{@link dev.because.symbolic.causal.inference.elimination.VariableElimination} for every network whose tables fit, in an order of
 *       one's choice;
 *   <li>{@link dev.because.symbolic.causal.inference.Enumeration} adds up all cases where they are few;
 *   <li>{@link dev.because.symbolic.causal.inference.layered.Quickscore} for diseases and symptoms in two layers, with 31 digits;
 *   <li>{@link dev.because.symbolic.causal.inference.sampling.LikelihoodWeighting} and, for unlikely findings, {@link
 *       dev.because.symbolic.causal.inference.sampling.GibbsSampling} estimate, and say how far their estimates can be trusted.
 * </ul>
 *
 * <p>An answer that must come either way:
 *
 * <pre>{@code
 * var way = new ExactOrSampled(inference, Sampling.of(network, seed, threads), SampleBudget.of(100_000));
 * String said = way.posteriors(findings).orElseThrow() instanceof Answer.Sampled sampled
 *         ? "sampled, since " + sampled.reason() + ", within " + sampled.estimates().widest()
 *         : "exact";
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.causal.inference;

import org.jspecify.annotations.NullMarked;

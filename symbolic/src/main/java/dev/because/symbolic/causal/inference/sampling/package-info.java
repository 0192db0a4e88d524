/**
 * Probabilities estimated from cases that are drawn at random, and how far such estimates can be trusted.
 *
 * <pre>{@code
 * Estimates estimates = new LikelihoodWeighting(network, 0, 2).posteriors(findings, SampleBudget.of(100_000)).orElseThrow();
 * }</pre>
 *
 * <p>{@link dev.because.symbolic.causal.inference.sampling.LikelihoodWeighting} serves while the findings are not too unlikely,
 * {@link dev.because.symbolic.causal.inference.sampling.GibbsSampling} after that; {@link dev.because.symbolic.causal.inference.sampling.Sampling}
 * chooses between them, and {@link dev.because.symbolic.causal.inference.sampling.ExactOrSampled} samples only where the exact way is too
 * large.
 */
@NullMarked
package dev.because.symbolic.causal.inference.sampling;

import org.jspecify.annotations.NullMarked;

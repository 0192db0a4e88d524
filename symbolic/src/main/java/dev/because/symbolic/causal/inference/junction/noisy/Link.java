package dev.because.symbolic.causal.inference.junction.noisy;

/**
 * A small factor of a decomposed effect.
 *
 * @param scope its variables, the last of which runs fastest
 * @param values one number for each combination; of an empty scope a single one
 */
public record Link(int[] scope, double[] values) {}

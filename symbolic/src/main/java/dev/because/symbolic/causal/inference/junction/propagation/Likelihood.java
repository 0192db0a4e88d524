package dev.because.symbolic.causal.inference.junction.propagation;

/**
 * What is known of a variable that stays in the tree.
 *
 * @param variable one of the tree's
 * @param values how likely what was seen is in each state; the greatest is 1
 */
public record Likelihood(int variable, double[] values) {}

package dev.because.symbolic.minimization.covering;

/**
 * What some relaxation of a problem says, in the arithmetic of floating point: to be made exact by {@link Weights} and
 * made whole by {@link Rounding}.
 *
 * @param weights of each row of the problem
 * @param surcharge on each column
 * @param values of each column of the problem, how much of it is taken
 */
record Proposal(double[] weights, double surcharge, double[] values) {}

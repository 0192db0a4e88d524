package dev.because.symbolic.causal.inference.junction.propagation;

import java.util.List;

/**
 * Factors over numbered variables.
 *
 * @param sizes how many states each variable has, whether or not it occurs
 * @param variables those that occur: each has a posterior
 * @param potentials the factors
 * @param together variables that one clique must hold, none or more
 * @param suggested all variables in an order of elimination that is worth trying, or none
 */
public record FactorGraph(int[] sizes, int[] variables, List<Potential> potentials, int[] together, int[] suggested) {}

/**
 * Numbers in a tree of cliques: their tables, and the messages between them.
 *
 * <p>Propagation is Hugin's (Jensen, Lauritzen and Olesen 1990): once towards the roots, once back, and every table is the
 * posterior of its variables. A message is divided by what went through the same separator before, with 0/0 = 0. Each message
 * towards a root is scaled to a greatest number of 1 and its logarithm kept, so that the probability of hundreds of findings
 * does not become 0.
 *
 * <p>Nothing here knows of networks: a {@link dev.because.symbolic.causal.inference.junction.propagation.FactorGraph} is a list
 * of factors over numbered variables.
 */
@NullMarked
package dev.because.symbolic.causal.inference.junction.propagation;

import org.jspecify.annotations.NullMarked;

/**
 * In which order variables are eliminated, and the tree of cliques that follows from it.
 *
 * <p>Finding the best order is NP-hard; {@link dev.because.symbolic.causal.inference.junction.elimination.BestOrder} tries the
 * greedy rules that do well in practice (Kjærulff 1990) and keeps the order whose tables hold the fewest numbers. Nothing here
 * knows any number of the model.
 */
@NullMarked
package dev.because.symbolic.causal.inference.junction.elimination;

import org.jspecify.annotations.NullMarked;

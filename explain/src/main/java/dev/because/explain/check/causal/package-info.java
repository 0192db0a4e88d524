/**
 * Recomputes what is claimed of causal models by ways that did not make the diagnosis, which comes from a junction tree.
 *
 * <p>Probabilities come from {@link dev.because.explain.check.causal.SecondInference}, which adds up all cases where they are
 * few, else goes through the causes of a model of two layers one by one, else eliminates variable after variable in an order
 * of its own. Counterfactuals come from one network whose variables are pairs of states, one for each world. Separation is
 * decided in the moral graph of the ancestors, and identification by trying all sets of variables against the criteria.
 */
@NullMarked
package dev.because.explain.check.causal;

import org.jspecify.annotations.NullMarked;

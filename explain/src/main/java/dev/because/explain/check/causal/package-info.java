/**
 * Recomputes what is claimed of causal models by ways that did not make the diagnosis, which comes from a junction tree.
 *
 * <p>Each class here recomputes some kinds of fact; what they compute with is below: probabilities in
 * {@link dev.because.explain.check.causal.inference}, sets of causes in {@link dev.because.explain.check.causal.sets}, the
 * graph in {@link dev.because.explain.check.causal.graph} and counterfactuals in
 * {@link dev.because.explain.check.causal.worlds}.
 */
@NullMarked
package dev.because.explain.check.causal;

import org.jspecify.annotations.NullMarked;

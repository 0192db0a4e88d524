/**
 * What happens if someone acts, and what would have happened: interventions, counterfactuals, and how the effect of an action
 * is found although variables are hidden.
 *
 * <pre>{@code
 * // seen is not done: a flu that is brought about tells nothing about strep
 * BayesianNetwork done = Intervention.under(network, List.of(new Observation(flu, yes)));
 *
 * // x, y and z were seen; would z have been absent without flu?
 * Counterfactual counterfactual = new Counterfactual(network, VariableElimination::new);
 * CounterfactualAnswer answer = counterfactual.ask(List.of(new Observation(flu, no)), findings, z).orElseThrow();
 * double absent = answer.probability(no);
 * }</pre>
 *
 * <p>An intervention is asked of the model and needs its arrows; a counterfactual needs more, namely what chance decided in
 * the very case that was seen. A noisy-OR or noisy-MAX says what that is. A plain table does not, and the answer says which
 * assumption it rests on.
 */
@NullMarked
package dev.because.symbolic.causal.intervention;

import org.jspecify.annotations.NullMarked;

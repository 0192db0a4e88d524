/**
 * How much a conclusion depends on each single number of the model.
 *
 * <pre>{@code
 * Sensitivity sensitivity = new Sensitivity(network, inference);
 * Influence first = sensitivity.of(flu, findings).orElseThrow().get(0);
 * first.number().inWords(network);              // leak of z
 * first.posterior().at(0.5);                    // what would be believed if it were one half
 * sensitivity.turn(first.number(), List.of(flu, strep), findings);   // where strep would take the lead
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.causal.explanation.sensitivity;

import org.jspecify.annotations.NullMarked;

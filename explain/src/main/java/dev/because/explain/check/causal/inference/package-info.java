/**
 * Probabilities a second time: all cases, cause by cause, or variable by variable.
 *
 * <pre>{@code
 * SecondInference inference = new SecondInference(network);
 * double together = inference.mass(findings);                  // how probable the findings are
 * double[] flu = inference.posterior(variable, findings);      // each state given them
 * }</pre>
 */
@NullMarked
package dev.because.explain.check.causal.inference;

import org.jspecify.annotations.NullMarked;

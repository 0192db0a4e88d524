/**
 * What explains the findings best, and what the findings, the model's numbers and further findings do to a hypothesis. Each
 * class answers one question and cites the paper that it follows; all of them work with whatever {@link
 * dev.because.symbolic.causal.inference.Inference} they are given.
 *
 * <pre>{@code
 * Proposition flu = new Proposition(0, 1);
 * Findings findings = Findings.none().with(x, 1).with(y, 1).with(z, 1);
 * List<Integer> causes = Causes.of(network, findings);
 * var relevant = new MostRelevantExplanation(network, inference).find(findings, Proposition.all(network, causes), 3);
 * var weights = new WeightOfEvidence(inference).given(flu, findings);      // x 11.43 dB, y 5.74 dB, z 16.04 dB
 * var next = new InformationGain(network, inference).about(flu, findings);  // ask for u next
 * }</pre>
 *
 * <p>An empty {@link java.util.Optional} always means that the findings contradict the model; {@link
 * dev.because.symbolic.causal.explanation.SmallestContradiction} then says which of them.
 */
@NullMarked
package dev.because.symbolic.causal.explanation;

import org.jspecify.annotations.NullMarked;

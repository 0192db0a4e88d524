/**
 * Pictures of a diagnosis, drawn by the page itself as vectors: the causal graph with a bar for each state before and after
 * the findings, how much each finding weighs, and how all causes fare.
 *
 * <pre>{@code
 * CausalCase patient = CausalCase.of(network, before, after, findings).asking(new Observation(FLU, YES), new Observation(STREP, YES));
 * Figure graph = CausalDiagram.of(patient.along(paths), Set.of("c1"));
 * Figure ladder = WeightChart.of(weights, Set.of("c4"));   // from 5% to 99% in three steps
 * }</pre>
 *
 * <p>Orange speaks for the cause that is asked about, blue for its rival; whoever does not see the colours finds the same in
 * words and shapes.
 */
@NullMarked
package dev.because.explain.render.causal;

import org.jspecify.annotations.NullMarked;

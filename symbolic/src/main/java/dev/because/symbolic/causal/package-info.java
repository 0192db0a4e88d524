/**
 * Causal models: Bayesian networks whose arrows are causes, and what is known of a case.
 *
 * <pre>{@code
 * Variable flu = new Variable("flu", List.of("no", "yes"));
 * Variable z = new Variable("z", List.of("no", "yes"));
 * BayesianNetwork network = BayesianNetwork.of("patient", List.of(
 *         new Node(flu, List.of(), new ProbabilityTable(2, new int[0], new double[] {0.95, 0.05})),
 *         new Node(z, List.of("flu"), new NoisyMax(new double[][][] {{{1, 0}, {0.2, 0.8}}}, new double[] {0.98, 0.02}))));
 * Findings findings = Findings.of(new Finding.Observation(1, 1));   // z is there
 * }</pre>
 *
 * <p>The packages below read and write models, compute probabilities exactly or by sampling, separate variables in the graph,
 * intervene in it, and look for the explanations that fit best.
 */
@NullMarked
package dev.because.symbolic.causal;

import org.jspecify.annotations.NullMarked;

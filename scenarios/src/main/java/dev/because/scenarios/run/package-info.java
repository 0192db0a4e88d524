/**
 * Runs scenarios: asks their questions through {@link dev.because.explain.answer.Answerer}, several at a time, and holds
 * the answers against what is expected.
 *
 * <pre>{@code
 * List<Scenario> scenarios = ScenarioFiles.read(List.of(Path.of("scenarios")));
 * List<ScenarioResult> results = ScenarioRunner.ofServices().run(scenarios, 2, result -> {});
 * }</pre>
 *
 * <p>Every expectation that an answer misses is a reason of its own: what was expected, and the nearest thing that is
 * there. An exception other than a refusal fails the scenario in which it was thrown, not the run.
 */
@NullMarked
package dev.because.scenarios.run;

import org.jspecify.annotations.NullMarked;

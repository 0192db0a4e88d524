package dev.because.scenarios.run;

import dev.because.scenarios.rules.RuleBench;
import dev.because.symbolic.rules.evaluation.Trace;

/**
 * What rules concluded in a scenario.
 *
 * @param bench who was asked; scenarios of the same rules and the same day share one
 * @param trace what was concluded and how
 */
public record RuleRun(RuleBench bench, Trace trace) {}

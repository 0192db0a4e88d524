/**
 * What some cases asked of rules and what they did not: how often each rule fired, and whether each condition and each constraint was
 * ever true and ever false when it was reached.
 *
 * <pre>{@code
 * Coverage coverage = Coverage.of(rules, traces);
 * coverage.fired();                           // 39 of the 40 rules
 * coverage.gaps().forEach(System.out::println);
 * // triage.xlsx, sheet Triage, row 7: rule "row 7" never fired: it held 2 times, but other rows came first
 * // triage.xlsx, sheet Triage, row 3, column C: "after ≥ 0.8" of rule "row 3" was never false
 * }</pre>
 *
 * <p>Conditions are asked again here, by the loops of {@link dev.because.symbolic.rules.evaluation.NaiveEvaluation}, whichever evaluation
 * made the traces: nothing has to be recorded while rules run. A condition is reached with each combination of facts that meets all
 * conditions before it; a constraint with each fact of its kind that meets the constraints before it. That both outcomes of each were
 * seen is condition coverage (Myers, The Art of Software Testing, 1979).
 */
@NullMarked
package dev.because.symbolic.rules.coverage;

import org.jspecify.annotations.NullMarked;

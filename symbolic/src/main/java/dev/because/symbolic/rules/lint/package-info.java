/**
 * What is wrong with a base of experts' rules, found without any case that is given: rules that never fire, rules that say the same, rules
 * that contradict each other, tables with gaps, and words that do not exist.
 *
 * <pre>{@code
 * LintOptions options = LintOptions.plain().withExclusions(new Exclusions(List.of(Set.of("stay-home", "go-to-hospital"))));
 * Lint.findings(rules, words, options).forEach(System.out::println);
 * // triage.xlsx, sheet Triage, row 7, column C: error never-fires: Rule "high fever" never fires, for …
 * }</pre>
 *
 * <p>Numbers with bounds, texts with options and truths are decided exactly. Each finding that a case can show has one, which was tried
 * out. Where there is too much to look at, that is a finding too.
 */
@NullMarked
package dev.because.symbolic.rules.lint;

import org.jspecify.annotations.NullMarked;

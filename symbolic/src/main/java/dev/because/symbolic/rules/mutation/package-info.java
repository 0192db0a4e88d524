/**
 * Rules with one small mistake each, to find out whether cases would notice it (DeMillo, Lipton and Sayward, Hints on test data
 * selection, 1978).
 *
 * <pre>{@code
 * List<Mutant> mutants = Mutants.sample(rules, words, 200, 0);
 * MutationReport report = new MutationRun(cases, NaiveEvaluation::new).of(mutants, threads);
 * report.noticed();                            // 183 of 200
 * report.survivors().forEach(System.out::println);
 * // triage.xlsx, sheet Triage, row 7, column C: rule "row 7" asks for after ≥ 0.85 instead of after ≥ 0.8
 * }</pre>
 *
 * <p>A mutant that survives is either a question that no case asks, or a change that makes no difference. Only changes that make no
 * difference on paper are left out: what remains is for the author to look at.
 */
@NullMarked
package dev.because.symbolic.rules.mutation;

import org.jspecify.annotations.NullMarked;

/**
 * Experts' rules, as scenarios ask them: where they {@linkplain dev.because.scenarios.rules.RuleSource come from}, what two
 * {@linkplain dev.because.scenarios.rules.RuleBench evaluations} conclude from facts, and in which
 * {@linkplain dev.because.scenarios.rules.Told sentences} that is told.
 *
 * <pre>{@code
 * Rulebook book = RuleSource.ofServices().open(Path.of("triage"));
 * Evaluated evaluated = new RuleBench(book.on(LocalDate.now())).evaluate(facts);
 * evaluated.differences();              // none, or the two evaluations are not of one mind
 * Told.sentences(evaluated.trace());
 * }</pre>
 */
@NullMarked
package dev.because.scenarios.rules;

import org.jspecify.annotations.NullMarked;

/**
 * Experts' rules beside the shipped ones: which words they may use, which files a question names, and how facts are said in their words.
 *
 * <pre>{@code
 * OpenedRules rules = OpenedRules.open(new RuleOptions("triage", Optional.empty()), Path.of(""));
 * Trace trace = new ReteEvaluation(rules.rules()).evaluate(StatementFacts.of(statements), Evaluation.BUDGET);
 * }</pre>
 */
@NullMarked
package dev.because.explain.source.rules;

import org.jspecify.annotations.NullMarked;

/**
 * What experts' rules conclude from facts. There are two ways to find out, which share nothing but the rules: a
 * {@linkplain dev.because.symbolic.rules.evaluation.ReteEvaluation network of Drools}, which is fast, and
 * {@linkplain dev.because.symbolic.rules.evaluation.NaiveEvaluation plain loops}, which are evidently right. Where they differ, one of
 * them is wrong.
 *
 * <pre>{@code
 * Trace trace = new ReteEvaluation(rules).evaluate(facts, Evaluation.BUDGET);
 * trace.matches().forEach(match -> System.out.println(match.rule().name() + " concludes " + match.concluded()));
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.rules.evaluation;

import org.jspecify.annotations.NullMarked;

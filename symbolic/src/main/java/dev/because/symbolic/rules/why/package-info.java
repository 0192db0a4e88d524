/**
 * Why experts' rules concluded something: the matches that lead to it as a tree, with what held because something was absent, and that tree
 * in English.
 *
 * <pre>{@code
 * Trace trace = evaluation.evaluate(facts, Evaluation.BUDGET);
 * List<Derivation> trees = Why.of(evaluation.rules(), trace, Goal.of("main-suspect"));
 * Lexicon lexicon = new Lexicon(vocabulary, trace.given());
 * System.out.print(new WhyText(lexicon).of(trees));
 * }</pre>
 *
 * <p>prints
 *
 * <pre>
 * flu=yes is the main suspect, by rule "main suspect", because:
 *   the probability after the findings of flu=yes is 0.82, at least 0.5
 *   there is no belief whose hypothesis is not flu=yes and whose probability after the findings is at least 0.2
 * </pre>
 *
 * <p>Why something was <em>not</em> concluded is asked in {@code why.not}, and what would change that in {@code why.change}.
 */
@NullMarked
package dev.because.symbolic.rules.why;

import org.jspecify.annotations.NullMarked;

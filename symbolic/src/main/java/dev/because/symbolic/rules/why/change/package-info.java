/**
 * The {@linkplain dev.because.symbolic.rules.why.change.SmallestChange smallest change} of given facts with which rules draw a conclusion:
 * fields that change, facts that come and facts that go. Only what was given changes, never what was concluded.
 *
 * <pre>{@code
 * Smallest smallest = SmallestChange.of(evaluation, vocabulary, facts, Goal.of("main-suspect"), 20_000);
 * smallest.change().ifPresent(change -> evaluation.evaluate(change.facts(), Evaluation.BUDGET)); // draws it
 * }</pre>
 *
 * <p>{@link dev.because.symbolic.rules.why.change.Smallest} says what is guaranteed. The search is complete over these values: of numbers
 * those that rules or facts name and the next beside them, of texts the options or else all that rules and facts name, of lists one member
 * more or less at a time. "Next beside" is the next whole number, or for other numbers one digit more than the number is written in, two at
 * least where the field goes from 0 to 1: above 0.5 comes 0.51. A free text that is known is not
 * changed: it says what a fact is about, and a fact about something else is another fact.
 */
@NullMarked
package dev.because.symbolic.rules.why.change;

import org.jspecify.annotations.NullMarked;

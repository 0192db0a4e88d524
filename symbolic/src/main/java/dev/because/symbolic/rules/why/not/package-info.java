/**
 * Why experts' rules did not conclude something: how far each rule came that could have, what first stood in its way, and the smallest change
 * of facts that would remove it.
 *
 * <pre>{@code
 * WhyNotAnswer answer = WhyNot.of(evaluation, vocabulary, facts, Goal.of("main-suspect"), WhyNot.BUDGET);
 * System.out.print(WhyNotText.of(answer, vocabulary));
 * }</pre>
 *
 * <p>prints
 *
 * <pre>
 * main-suspect is not concluded.
 * Rule "main suspect" stops at condition 1 of 2: the probability after the findings of flu=yes is 0.49 but must be at least 0.5 (0.01 too low).
 * Smallest change: if the probability after the findings of flu=yes were 0.5 instead of 0.49, rule "main suspect" would conclude: flu=yes is the main suspect.
 * Tried: with it the rule fires, matching flu=yes. No smaller change would do.
 * </pre>
 */
@NullMarked
package dev.because.symbolic.rules.why.not;

import org.jspecify.annotations.NullMarked;

/**
 * Exact sets of the values that a field may hold, closed under intersection, union and difference: {@linkplain
 * dev.because.symbolic.rules.lint.domain.Numbers numbers} as ranges, {@linkplain dev.because.symbolic.rules.lint.domain.Choices texts and
 * truths} as what is listed or everything but that, {@linkplain dev.because.symbolic.rules.lint.domain.Lists lists} by their members.
 *
 * <pre>{@code
 * Values all = Domain.all(Field.number("after", "probability", "", 0, 1));
 * Values high = Domain.numbers(Comparison.AT_LEAST, 0.5);
 * all.minus(high).describe(); // at least 0 and less than 0.5
 * }</pre>
 *
 * <p>A range of doubles has a last number before each bound, so that open and closed ranges are the same thing and every answer is
 * exact: nothing lies between a double and the next.
 */
@NullMarked
package dev.because.symbolic.rules.lint.domain;

import org.jspecify.annotations.NullMarked;

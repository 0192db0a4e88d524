/**
 * Values for unknowns that must stand in some relation to each other: which unknowns are the same, which less than which, which unlike
 * which, which list has which member; each out of a {@linkplain dev.because.symbolic.rules.lint.domain.Values set}.
 *
 * <pre>{@code
 * Unknowns unknowns = new Unknowns();
 * int before = unknowns.add(Domain.numbers(Comparison.AT_LEAST, 0.5));
 * int after = unknowns.add(Domain.numbers(Comparison.AT_MOST, 0.4));
 * unknowns.compare(before, Comparison.LESS, after);
 * unknowns.solve().isImpossible(); // true
 * }</pre>
 *
 * <p>Orders alone are decided by taking from each set what has no partner (they are closed under the minimum: Jeavons and Cooper,
 * Tractable constraints on ordered domains, 1995); what must differ is then tried out.
 */
@NullMarked
package dev.because.symbolic.rules.lint.solve;

import org.jspecify.annotations.NullMarked;

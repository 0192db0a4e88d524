/**
 * Heuristic two-level minimisation in espresso's manner. A cover is a list of packed cubes, and each class is one operator on
 * covers; none of them makes it incorrect, so that any of them may be stopped.
 *
 * <ol>
 *   <li>expand: each cube grows, against the off-set, to a prime that swallows others; where the off-set is too large to be
 *       made, each literal is tested by a tautology instead;
 *   <li>irredundant: cubes that others cover go, by a small covering problem;
 *   <li>essential primes are set aside;
 *   <li>reduce: each cube shrinks to what only it covers, so that the next expansion can go another way; again from 1;
 *   <li>a last gasp and a wider choice of primes where that does not help any more;
 *   <li>make sparse: terms leave the outputs that do not need them, and lose the literals that only these needed.
 * </ol>
 *
 * {@link dev.because.symbolic.minimization.espresso.EspressoMinimizer} does all of it,
 * {@link dev.because.symbolic.minimization.espresso.IrredundantMinimizer} each once, and
 * {@link dev.because.symbolic.minimization.espresso.PhaseChoice} tries which outputs are cheaper negated.
 *
 * <pre>{@code
 * Minimization found = new EspressoMinimizer().minimize(functions, Budget.of(Duration.ofSeconds(30)));
 * found.cover().termCount();
 * found.termsAtLeast();    // as many points were found no two of which lie in one implicant
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.minimization.espresso;

import org.jspecify.annotations.NullMarked;

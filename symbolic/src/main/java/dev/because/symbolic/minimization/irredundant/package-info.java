/**
 * Irredundant covers: sums of primes that no term can be left out of. There may be a vast number of them, of which few are
 * minimum; {@link dev.because.symbolic.minimization.irredundant.IrredundantCovers} counts them all by a decision diagram, and
 * {@link dev.because.symbolic.minimization.irredundant.Redundancy} derives a term that is not needed from others by
 * consensus.
 *
 * <pre>{@code
 * Specification ring = Specification.ofRows(3, row -> row >= 1 && row <= 6);
 * IrredundantCovers covers = IrredundantCovers.of(ring, budget).orElseThrow();
 * covers.countByTerms();            // 2 of 3 terms, 3 of 4 terms
 * covers.first(10).covers();        // those 5
 * covers.minimum(10).covers();      // the 2 of 3 terms
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.minimization.irredundant;

import org.jspecify.annotations.NullMarked;

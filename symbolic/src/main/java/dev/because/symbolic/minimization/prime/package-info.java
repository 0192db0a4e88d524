/**
 * Primes: the implicants that no other contains, of one output or of several at once, where a prime comes with all outputs
 * that it is an implicant of.
 *
 * <pre>{@code
 * Specification lecture = Specification.ofRows(4, row -> row == 6 || row >= 8 && row <= 14);
 * TernaryTable.of(lecture).primes().terms();   // AB', AC', AD', BCD'
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.minimization.prime;

import org.jspecify.annotations.NullMarked;

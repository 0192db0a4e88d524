/**
 * Minimum sums of products, proved: primes, the table of which prime covers what, and the least set of primes that covers all
 * ({@link dev.because.symbolic.minimization.exact.ExactMinimizer}).
 */
@NullMarked
package dev.because.symbolic.minimization.exact;

import org.jspecify.annotations.NullMarked;

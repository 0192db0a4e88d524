/**
 * Minimum sums of products, proved: primes, the table of which prime covers what, and the least set of primes that covers all.
 *
 * <pre>{@code
 * Specification lecture = Specification.ofRows(4, row -> row == 6 || row >= 8 && row <= 14);
 * Minimization found = new ExactMinimizer().minimize(lecture, Budget.of(Duration.ofSeconds(30)));
 * found.cover();            // AB' + AC' + BCD'
 * found.termsProved();      // no cover has fewer than 3 terms
 * found.literalsProved();   // none of 3 terms has fewer than 7 literals
 * }</pre>
 *
 * Two ways lead to the table. Where all points and primes can be listed, {@code TableRows} makes one row for each set of
 * primes that some point has and no other point's set lies within. Where they cannot, {@code GrowingSearch} begins with the
 * essential primes and the points that they leave, each moved to where fewer primes go through it ({@code Points}), lists the
 * primes through these points only, covers them, and adds the points that this cover misses, until it misses none.
 */
@NullMarked
package dev.because.symbolic.minimization.exact;

import org.jspecify.annotations.NullMarked;

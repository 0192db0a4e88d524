/**
 * Recomputes what is claimed of Boolean functions by ways that did not make the cover: the truth table is taken from the
 * function as the question gives it; implicants, primes and weights are gone through one by one.
 */
@NullMarked
package dev.because.explain.check.function;

import org.jspecify.annotations.NullMarked;

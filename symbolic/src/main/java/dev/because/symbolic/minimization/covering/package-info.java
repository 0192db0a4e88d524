/** Weighted set covering, exactly, with proofs. */
@NullMarked
package dev.because.symbolic.minimization.covering;

import org.jspecify.annotations.NullMarked;

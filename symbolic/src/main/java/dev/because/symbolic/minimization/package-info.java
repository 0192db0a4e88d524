/**
 * The shortest sums of products. A {@link dev.because.symbolic.minimization.Minimizer} is one algorithm; a
 * {@link dev.because.symbolic.minimization.Minimization} is a cover with what is guaranteed of it, and
 * {@link dev.because.symbolic.minimization.BoundProof} why.
 */
@NullMarked
package dev.because.symbolic.minimization;

import org.jspecify.annotations.NullMarked;

/** How well one answer agrees with another: counts of both, and exact intervals for what they estimate. */
@NullMarked
package dev.because.symbolic.minimization.learning.fidelity;

import org.jspecify.annotations.NullMarked;

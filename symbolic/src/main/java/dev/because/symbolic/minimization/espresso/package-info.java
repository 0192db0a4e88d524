/**
 * Heuristic two-level minimisation in espresso's manner: {@link dev.because.symbolic.minimization.espresso.EspressoMinimizer}.
 */
@NullMarked
package dev.because.symbolic.minimization.espresso;

import org.jspecify.annotations.NullMarked;

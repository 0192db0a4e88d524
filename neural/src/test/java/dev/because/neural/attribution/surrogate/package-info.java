/** Linear models against their own normal equations, and on networks that are linear. */
@NullMarked
package dev.because.neural.attribution.surrogate;

import org.jspecify.annotations.NullMarked;

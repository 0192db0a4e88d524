/** Planted concepts, found again. */
@NullMarked
package dev.because.neural.attribution.concept;

import org.jspecify.annotations.NullMarked;

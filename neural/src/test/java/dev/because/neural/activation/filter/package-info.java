/** Fits held against patterns that are known, against a search of all of a grid, and against noise. */
@NullMarked
package dev.because.neural.activation.filter;

import org.jspecify.annotations.NullMarked;

/** Methods that follow the derivative: one backward pass, or the mean of many. */
@NullMarked
package dev.because.neural.attribution.gradient;

import org.jspecify.annotations.NullMarked;

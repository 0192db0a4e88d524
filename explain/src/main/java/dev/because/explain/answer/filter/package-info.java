/**
 * Filters of a first convolution in words: {@code "stripes at 30°, 0.25 cycles a pixel, light against dark"}.
 *
 * <p>The numbers come from {@link dev.because.neural.activation.filter.FilterFitter}; here they are only said.
 */
@NullMarked
package dev.because.explain.answer.filter;

import org.jspecify.annotations.NullMarked;

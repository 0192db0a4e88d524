/** Tests of {@code neural.device}. */
@NullMarked
package dev.because.neural.device;

import org.jspecify.annotations.NullMarked;

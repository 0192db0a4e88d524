/** Tests of {@code neural.device.cache}. */
@NullMarked
package dev.because.neural.device.cache;

import org.jspecify.annotations.NullMarked;

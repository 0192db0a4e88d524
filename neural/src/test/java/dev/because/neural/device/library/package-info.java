/** Tests of {@code neural.device.library}. */
@NullMarked
package dev.because.neural.device.library;

import org.jspecify.annotations.NullMarked;

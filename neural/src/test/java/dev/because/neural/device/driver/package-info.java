/** Tests of {@code neural.device.driver}. */
@NullMarked
package dev.because.neural.device.driver;

import org.jspecify.annotations.NullMarked;

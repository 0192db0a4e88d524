/** Asks the NVIDIA driver. */
@NullMarked
package dev.because.neural.device.driver;

import org.jspecify.annotations.NullMarked;

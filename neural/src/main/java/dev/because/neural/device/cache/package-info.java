/** Extracts the CUDA libraries. */
@NullMarked
package dev.because.neural.device.cache;

import org.jspecify.annotations.NullMarked;

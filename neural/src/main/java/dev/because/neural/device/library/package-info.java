/** Finds the CUDA libraries. */
@NullMarked
package dev.because.neural.device.library;

import org.jspecify.annotations.NullMarked;

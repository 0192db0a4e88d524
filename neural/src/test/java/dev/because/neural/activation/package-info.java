/** Decisions and ablations against what they are by definition. */
@NullMarked
package dev.because.neural.activation;

import org.jspecify.annotations.NullMarked;

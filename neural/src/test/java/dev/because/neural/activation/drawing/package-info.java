@NullMarked
package dev.because.neural.activation.drawing;

import org.jspecify.annotations.NullMarked;

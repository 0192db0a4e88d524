@NullMarked
package dev.because.neural.activation.stimulus;

import org.jspecify.annotations.NullMarked;

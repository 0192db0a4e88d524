@NullMarked
package dev.because.neural.activation.pass;

import org.jspecify.annotations.NullMarked;

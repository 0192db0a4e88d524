/** Methods that change the input against loops that follow their definition word by word. */
@NullMarked
package dev.because.neural.attribution.perturbation;

import org.jspecify.annotations.NullMarked;

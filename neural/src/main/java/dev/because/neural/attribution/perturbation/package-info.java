/** Methods that change the input and look what the network makes of it: they need no derivative. */
@NullMarked
package dev.because.neural.attribution.perturbation;

import org.jspecify.annotations.NullMarked;

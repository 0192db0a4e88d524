/** The checker's second ways, held against the first on inputs that no shipped network has. */
@NullMarked
package dev.because.explain.check.neuron;

import org.jspecify.annotations.NullMarked;

/** Methods of the derivative against closed forms and finite differences. */
@NullMarked
package dev.because.neural.attribution.gradient;

import org.jspecify.annotations.NullMarked;

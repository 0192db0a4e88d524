/** The values of games against all orders, one after another. */
@NullMarked
package dev.because.neural.attribution.coalition;

import org.jspecify.annotations.NullMarked;

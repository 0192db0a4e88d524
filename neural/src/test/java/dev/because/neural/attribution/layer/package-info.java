/** Attribution of layers, by hand. */
@NullMarked
package dev.because.neural.attribution.layer;

import org.jspecify.annotations.NullMarked;

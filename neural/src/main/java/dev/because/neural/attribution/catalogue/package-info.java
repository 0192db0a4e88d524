/** All methods by name, with what each may be told. */
@NullMarked
package dev.because.neural.attribution.catalogue;

import org.jspecify.annotations.NullMarked;

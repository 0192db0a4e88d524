/** What all methods have in common, held for each. */
@NullMarked
package dev.because.neural.attribution.catalogue;

import org.jspecify.annotations.NullMarked;

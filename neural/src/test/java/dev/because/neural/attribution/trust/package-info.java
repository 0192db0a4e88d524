/** Tests of the measures of trust, each against a plain second way. */
@NullMarked
package dev.because.neural.attribution.trust;

import org.jspecify.annotations.NullMarked;

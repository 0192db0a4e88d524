/** The same question again: the answer must have the same bytes, and asking often must not fill the memory. */
@NullMarked
package dev.because.scenarios.repetition;

import org.jspecify.annotations.NullMarked;

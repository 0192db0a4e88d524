/** How far a method of attribution can be believed on one picture: {@link dev.because.explain.answer.trust.BelieveAttribution}. */
@NullMarked
package dev.because.explain.answer.trust;

import org.jspecify.annotations.NullMarked;

/**
 * Checks of words, types, names and sentences: what can be seen of each rule without asking in which cases it holds. A rule in which they
 * find an error is not reasoned about further.
 */
@NullMarked
package dev.because.symbolic.rules.lint.words;

import org.jspecify.annotations.NullMarked;

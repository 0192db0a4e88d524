/**
 * What all checks have in common: the {@linkplain dev.because.symbolic.rules.lint.check.Inspected rules that are inspected}, and that a
 * {@linkplain dev.because.symbolic.rules.lint.check.Check check} makes findings of them.
 */
@NullMarked
package dev.because.symbolic.rules.lint.check;

import org.jspecify.annotations.NullMarked;

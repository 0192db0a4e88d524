/**
 * Checks of what rules mean: in which cases they hold, and what they then do together. What they find is proved by construction, and where
 * it can be shown by a case, that case was tried out by plain loops before it is told.
 *
 * <p>No case that is made of two rules has two facts of a kind that could be two readings of one thing: they must be told apart by their
 * {@linkplain dev.because.symbolic.rules.lint.finding.LintOptions#keys() keys}.
 */
@NullMarked
package dev.because.symbolic.rules.lint.cases;

import org.jspecify.annotations.NullMarked;

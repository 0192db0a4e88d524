/**
 * What is found wrong with a rule base: {@linkplain dev.because.symbolic.rules.lint.finding.Finding findings}, of which {@linkplain
 * dev.because.symbolic.rules.lint.finding.FindingKind kinds} there are, and what one may {@linkplain
 * dev.because.symbolic.rules.lint.finding.LintOptions say beforehand}.
 */
@NullMarked
package dev.because.symbolic.rules.lint.finding;

import org.jspecify.annotations.NullMarked;

/**
 * Rules in YAML: one rule for each document, or a list of rules.
 *
 * <pre>{@code
 * rule: ask a doctor
 * when:
 *   - Belief: {hypothesis: $h, after: ">= 0.5"}
 *   - danger: {hypothesis: $h, degree: [high, very high]}
 *   - not: {Contradiction: {}}
 * then: {see-a-doctor: {hypothesis: $h, urgency: soon}}
 * says: See a doctor, for {hypothesis} is likely and dangerous.
 * part: for
 * source: Guideline 12, section 3
 * example: flu=yes with a probability of 0.8
 * from: 2026-01-01
 * until: 2027-12-31
 * overrides: true
 * }</pre>
 *
 * <p>Only {@code rule}, {@code when} and {@code then} must be there. What is asked of a field is written as in the cell of a table
 * ({@link dev.because.symbolic.rules.authoring.cell}), within quotation marks where YAML would take its first letter for its own
 * ({@code >}, {@code [}, {@code !}); a list means one of its members. Nothing is guessed of a value's type, no object is made, and aliases
 * and fields that come twice are refused.
 */
@NullMarked
package dev.because.symbolic.rules.authoring.yaml;

import org.jspecify.annotations.NullMarked;

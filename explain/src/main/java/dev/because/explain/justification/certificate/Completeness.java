package dev.because.explain.justification.certificate;

/**
 * Certifies that a family of facts has no member left out: the checker counts the members again from the question.
 *
 * @param family the kind of fact
 * @param tolerance none: a count is exact
 */
@InWords("Count the facts of this kind that the question has: none may be missing.")
public record Completeness(String family, double tolerance) implements Certificate {}

package dev.because.explain.justification;

/**
 * Certifies that a family of facts has no member left out: the checker counts the members again from the question.
 *
 * @param family the kind of fact
 */
public record Completeness(String family) implements Certificate {
    @Override
    public double tolerance() {
        return 0;
    }
}

package dev.because.symbolic.logic;

/**
 * An input, or its negation.
 *
 * @param input which, from 0
 * @param positive whether it is the input itself
 */
public record Literal(int input, boolean positive) {
    public Literal negated() {
        return new Literal(input, !positive);
    }
}

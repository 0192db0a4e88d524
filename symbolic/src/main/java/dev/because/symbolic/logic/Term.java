package dev.because.symbolic.logic;

/**
 * A product that is a term of some outputs: one line of a PLA.
 *
 * @param cube the product of inputs
 * @param outputs the outputs that it is a term of
 */
public record Term(Cube cube, Bits outputs) {
    /** Whether it has every minterm of the other, for every output of the other. */
    public boolean contains(Term other) {
        return cube.contains(other.cube) && outputs.containsAll(other.outputs);
    }
}

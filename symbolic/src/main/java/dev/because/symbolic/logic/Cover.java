package dev.because.symbolic.logic;

import java.util.ArrayList;
import java.util.List;

/**
 * A sum of products for each of several outputs, which share their products: a PLA.
 *
 * @param inputs how many inputs there are
 * @param outputs how many outputs there are
 * @param terms the products, each with the outputs that it is a term of
 */
public record Cover(int inputs, int outputs, List<Term> terms) {
    /** @throws IllegalArgumentException if a term has other inputs or outputs */
    public Cover {
        terms = List.copyOf(terms);
        for (Term term : terms) {
            if (term.cube().inputs() != inputs || !Bits.below(outputs).containsAll(term.outputs())) {
                throw new IllegalArgumentException(
                        term + " in a cover of " + inputs + " inputs and " + outputs + " outputs");
            }
        }
    }

    /** The cover of one output by some cubes. */
    public static Cover of(int inputs, List<Cube> cubes) {
        return new Cover(
                inputs,
                1,
                cubes.stream().map(cube -> new Term(cube, Bits.of(0))).toList());
    }

    /** No term: every output is false. */
    public static Cover empty(int inputs, int outputs) {
        return new Cover(inputs, outputs, List.of());
    }

    /** The terms of both. */
    public Cover or(Cover other) {
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return new Cover(inputs, outputs, all);
    }

    /** How many terms it has, a shared one counted once. */
    public int termCount() {
        return terms.size();
    }

    /** How many input literals it has, those of a shared term counted once. */
    public int literalCount() {
        return terms.stream().mapToInt(term -> term.cube().literalCount()).sum();
    }

    /** The cubes of one output. */
    public List<Cube> cubes(int output) {
        return terms.stream()
                .filter(term -> term.outputs().contains(output))
                .map(Term::cube)
                .toList();
    }

    /** The outputs that are true at a minterm. */
    public Bits at(Cube minterm) {
        Bits on = Bits.none();
        for (Term term : terms) {
            if (term.cube().contains(minterm)) {
                on = on.or(term.outputs());
            }
        }
        return on;
    }
}

package dev.because.explain.facts;

import dev.because.explain.facts.function.Wording;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is said of functions that are too large to be gone through row by row, and of the cover that a kernel found for them.
 * Sides, cubes and rows are those of {@link FunctionFact}; several outputs may share a term, which then counts once.
 */
public sealed interface CoverFact extends Fact {
    /** A {@code goal}: the fewest terms, and of those the fewest literals. */
    String MINIMUM = "minimum";
    /** A {@code goal}: nothing can be left out. */
    String IRREDUNDANT = "irredundant";
    /** A {@code goal}: as short as may be without static hazards. */
    String HAZARD_FREE = "hazard-free";

    /**
     * The functions.
     *
     * @param inputs the names of the inputs, in order
     * @param outputs the names of the outputs
     * @param sides which covers are asked for, the one to be told first
     * @param goal how short they are to be
     */
    record BooleanFunctions(List<String> inputs, List<String> outputs, List<String> sides, String goal)
            implements CoverFact {
        public BooleanFunctions {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            sides = List.copyOf(sides);
        }

        /** What their cubes are called. */
        public Wording wording() {
            return new Wording(inputs);
        }

        /** The side that is told first. */
        public String first() {
            return sides.get(0);
        }

        /** The expressions of some terms, one for each output, in order: {@code F1 = AB; F2 = A + C}. */
        public String expressions(String side, Collection<?> terms) {
            return outputs.stream()
                    .map(output -> output + " = "
                            + wording()
                                    .expression(
                                            side,
                                            terms.stream()
                                                    .map(NeededTerm.class::cast)
                                                    .filter(term -> term.outputs.contains(output))
                                                    .map(NeededTerm::cube)
                                                    .sorted(FunctionStep.ORDER)
                                                    .toList()))
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("");
        }
    }

    /**
     * A term of a cover, no literal of which can be left out, and why it is needed: only it has the whole of a minterm, or if
     * static hazards are to be covered perhaps of two neighbouring minterms.
     *
     * @param number its place in the cover, from 1
     * @param outputs the outputs that it is a term of
     * @param witness the minterm, or a cube with one free place
     * @param output the output that needs it there
     */
    record NeededTerm(
            String side, int number, String cube, int literals, List<String> outputs, String witness, String output)
            implements CoverFact {
        public NeededTerm {
            outputs = List.copyOf(outputs);
        }

        /** How many of some terms several outputs share. */
        public static int shared(Collection<?> terms) {
            return (int) terms.stream()
                    .map(NeededTerm.class::cast)
                    .filter(term -> term.outputs.size() > 1)
                    .count();
        }

        /** The first of some terms. */
        public static NeededTerm first(Collection<?> terms) {
            return terms.stream()
                    .map(NeededTerm.class::cast)
                    .min(Comparator.comparing(NeededTerm::number).thenComparing(Object::toString))
                    .orElseThrow();
        }
    }

    /** These outputs are realised by their negations, which so share more terms with the others. */
    record NegatedOutputs(List<String> outputs) implements CoverFact {
        public NegatedOutputs {
            outputs = List.copyOf(outputs);
        }
    }

    /** The terms that are claimed do for every output what it must do. */
    record WholeCover(String side, int terms, int literals) implements CoverFact {}

    /** No one input that changes between two rows which must be covered leaves every term. */
    record HazardFree(String side) implements CoverFact {}

    /** Every cover has so many terms; the proof, in lines, weighs rows so that no implicant is worth more than one term. */
    record TermBound(String side, int terms, List<String> proof) implements CoverFact {
        public TermBound {
            proof = List.copyOf(proof);
        }
    }

    /** Every cover of so many terms has so many literals; the proof weighs rows by the literals of implicants. */
    record LiteralBound(String side, int terms, int literals, List<String> proof) implements CoverFact {
        public LiteralBound {
            proof = List.copyOf(proof);
        }
    }

    /** By the account of a search, which is not repeated, every cover has so many terms, and if it has no more, so many literals. */
    record SearchBound(String side, int terms, int literals) implements CoverFact {}
}

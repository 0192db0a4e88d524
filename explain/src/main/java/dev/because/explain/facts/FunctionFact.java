package dev.because.explain.facts;

import dev.because.explain.facts.function.Places;
import dev.because.explain.facts.function.Wording;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is said of a Boolean function that is to be made short. Cubes are written as places
 * ({@link dev.because.explain.facts.function.Places}); a row is a minterm's number, the first input its most significant digit.
 */
public sealed interface FunctionFact extends Fact {
    /** The side where the function is true: its implicants are the products of a sum of products. */
    String ON = Wording.ON;
    /** The side where it is false: the implicants of its negation are, negated, the sums of a product of sums. */
    String OFF = Wording.OFF;

    /**
     * The function.
     *
     * @param name of its output
     * @param inputs the names of its inputs, in order
     * @param sides which covers are asked for, the one to be told first
     */
    record BooleanFunction(String name, List<String> inputs, List<String> sides) implements FunctionFact {
        public BooleanFunction {
            inputs = List.copyOf(inputs);
            sides = List.copyOf(sides);
        }

        /** What its cubes are called. */
        public Wording wording() {
            return new Wording(inputs);
        }

        /** The side that is told first. */
        public String first() {
            return sides.get(0);
        }
    }

    /**
     * A row of its truth table.
     *
     * @param value {@code 1}, {@code 0}, or {@code -} where it does not matter
     */
    record TableRow(int row, String cube, String value) implements FunctionFact {
        /** Whether a cover of that side may have it. */
        public boolean mayBe(String side) {
            return !value.equals(side.equals(ON) ? "0" : "1");
        }

        /** Whether a cover of that side must have it. */
        public boolean mustBe(String side) {
            return value.equals(side.equals(ON) ? "1" : "0");
        }

        /** Whether a cube has it. */
        public boolean isIn(String product) {
            return Places.contains(product, cube);
        }
    }

    /** These primes are the shortest cover of the rows of a cyclic core that a search found. */
    record CoreChoice(String side, List<String> rows, List<String> cubes) implements FunctionFact {
        public CoreChoice {
            rows = List.copyOf(rows);
            cubes = List.copyOf(cubes);
        }
    }

    /**
     * No cover of these rows has fewer terms than {@code terms}, and none of as many as were chosen has fewer literals than
     * {@code literals}. The proofs, in lines, weigh rows so that no implicant is worth more than it costs.
     */
    record CoreBound(
            String side, List<String> rows, int terms, int literals, List<String> termProof, List<String> literalProof)
            implements FunctionFact {
        public CoreBound {
            rows = List.copyOf(rows);
            termProof = List.copyOf(termProof);
            literalProof = List.copyOf(literalProof);
        }
    }

    /** Terms of the cover imply this prime: each step is two cubes and their consensus, with spaces between. */
    record ConsensusDerivation(String side, String cube, List<String> steps) implements FunctionFact {
        public ConsensusDerivation {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The function was given as a sum of products of literals, or as a product of sums of them.
     *
     * @param cubes its terms as it has them, in order: none has an input twice, but one may be there twice
     */
    record GivenForm(String side, List<String> cubes) implements FunctionFact {
        public GivenForm {
            cubes = List.copyOf(cubes);
        }

        public int terms() {
            return cubes.size();
        }

        public int literals() {
            return cubes.stream().mapToInt(Places::literals).sum();
        }

        /** 1, 2, … for each term. */
        public List<Integer> numbers() {
            return IntStream.rangeClosed(1, cubes.size()).boxed().toList();
        }

        /** Whether an earlier term is the same as the one of that number. */
        public boolean repeats(int number) {
            return cubes.subList(0, number - 1).contains(cubes.get(number - 1));
        }
    }
}

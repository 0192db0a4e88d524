package dev.because.explain.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about a function of few inputs beside what its rows say. Cubes are written as in PLA files.
 *
 * @param name of its output
 * @param inputs their names
 * @param sides which covers are asked for: {@code on}, where it is true, {@code off}, where it is false
 * @param rows its truth table
 * @param cores what a search found for the cyclic cores that are left of the covering
 * @param redundant why primes that are not in the cover are not needed
 * @param written the terms that it was given as, if it was given as a cover
 */
public record FunctionEvidence(
        String name,
        List<String> inputs,
        List<String> sides,
        List<Row> rows,
        List<Core> cores,
        List<Redundant> redundant,
        Optional<Written> written)
        implements Evidence {
    public FunctionEvidence {
        inputs = List.copyOf(inputs);
        sides = List.copyOf(sides);
        rows = List.copyOf(rows);
        cores = List.copyOf(cores);
        redundant = List.copyOf(redundant);
    }

    /** The same with what was found out by more work. */
    public FunctionEvidence with(List<Core> cores, List<Redundant> redundant) {
        return new FunctionEvidence(name, inputs, sides, rows, cores, redundant, written);
    }

    /**
     * The terms of a sum of products, or of a product of sums, as it was given.
     *
     * @param side which of them it is
     * @param cubes the terms in order
     */
    public record Written(String side, List<String> cubes) {
        public Written {
            cubes = List.copyOf(cubes);
        }
    }

    /**
     * A row of a truth table.
     *
     * @param number with the first input as the most significant digit
     * @param minterm its cube
     * @param value {@code 1}, {@code 0} or {@code -}
     */
    public record Row(int number, String minterm, String value) {}

    /**
     * What a search chose for rows that are left, and why fewer or shorter primes will not do.
     *
     * @param side the side
     * @param rows the rows
     * @param cubes the primes that it chose
     * @param bound how few there must be
     */
    public record Core(String side, List<String> rows, List<String> cubes, Bound bound) {
        public Core {
            rows = List.copyOf(rows);
            cubes = List.copyOf(cubes);
        }
    }

    /**
     * What every cover has at least.
     *
     * @param terms so many terms
     * @param literals so many literals, if it has no more terms than the one that was found
     * @param termProof why, in lines; none if the bound is trivial
     * @param literalProof why, in lines
     */
    public record Bound(int terms, int literals, List<String> termProof, List<String> literalProof) {
        public Bound {
            termProof = List.copyOf(termProof);
            literalProof = List.copyOf(literalProof);
        }
    }

    /**
     * How terms of the cover imply a prime by consensus.
     *
     * @param cube the prime
     * @param steps each of three cubes with spaces between: two, and their consensus
     */
    public record Redundant(String side, String cube, List<String> steps) {
        public Redundant {
            steps = List.copyOf(steps);
        }
    }
}

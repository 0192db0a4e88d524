package dev.because.symbolic.logic;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * Boolean functions of the same inputs, perhaps incompletely specified: what an expression for them must do. At a minterm of
 * the on-set that is not also in the don't-care set an output must be true; at one of neither, false; in the don't-care set
 * anything will do.
 *
 * @param ports names, and how many
 * @param on where the outputs are true
 * @param dontCare where it does not matter
 */
public record Specification(Ports ports, Cover on, Cover dontCare) {
    /** @throws IllegalArgumentException if the numbers of inputs or outputs differ */
    public Specification {
        for (Cover cover : List.of(on, dontCare)) {
            if (cover.inputs() != ports.inputs().size()
                    || cover.outputs() != ports.outputs().size()) {
                throw new IllegalArgumentException(
                        cover.inputs() + " inputs and " + cover.outputs() + " outputs for " + ports);
            }
        }
    }

    /** One completely specified output, by the rows where it is true (see {@link Cube}). */
    public static Specification ofRows(int inputs, LongPredicate on) {
        return ofRows(inputs, on, row -> false);
    }

    /** One output, by the rows where it is true, and by those where it does not matter. */
    public static Specification ofRows(int inputs, LongPredicate on, LongPredicate dontCare) {
        return new Specification(
                Ports.lettered(inputs, 1),
                minterms(inputs, row -> on.test(row) && !dontCare.test(row)),
                minterms(inputs, dontCare));
    }

    public int inputs() {
        return ports.inputs().size();
    }

    public int outputs() {
        return ports.outputs().size();
    }

    /**
     * The negations of the outputs: on where these must be false, and as free where these are. The products of a cover of them
     * are, by De Morgan, the sums of a product of sums for these.
     *
     * @throws BadInputException if that would have more than {@value Complement#MOST_CUBES} products
     */
    public Specification complemented() {
        return new Specification(ports, Complement.of(on.or(dontCare)), dontCare);
    }

    private static Cover minterms(int inputs, LongPredicate rows) {
        return Cover.of(
                inputs,
                LongStream.range(0, 1L << inputs)
                        .filter(rows)
                        .mapToObj(row -> Cube.minterm(inputs, row))
                        .toList());
    }
}

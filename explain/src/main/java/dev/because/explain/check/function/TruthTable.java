package dev.because.explain.check.function;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.List;

/** Functions of few inputs as a table: for each row, a bit for each output that is true there, and for each that may be either. */
final class TruthTable {
    /** The most inputs of functions whose rows are gone through. */
    static final int MOST_INPUTS = 14;

    /** The most outputs, one a bit. */
    static final int MOST_OUTPUTS = 62;

    private final int inputs;
    private final long all;
    private final long[] on;
    private final long[] either;

    /** @throws IllegalArgumentException if there are too many inputs or outputs */
    TruthTable(Specification functions) {
        inputs = functions.inputs();
        if (!fits(functions)) {
            throw new IllegalArgumentException(
                    inputs + " inputs and " + functions.outputs() + " outputs are too many to go through all rows");
        }
        all = (1L << functions.outputs()) - 1;
        on = marked(functions.on());
        either = marked(functions.dontCare());
    }

    static boolean fits(Specification functions) {
        return functions.inputs() <= MOST_INPUTS && functions.outputs() <= MOST_OUTPUTS;
    }

    private long[] marked(Cover cover) {
        long[] rows = new long[1 << inputs];
        for (Term term : cover.terms()) {
            long outputs =
                    term.outputs().stream().mapToLong(output -> 1L << output).sum();
            rows(term.cube()).forEach(row -> rows[row] |= outputs);
        }
        return rows;
    }

    private List<Integer> rows(Cube cube) {
        List<Integer> rows = new ArrayList<>(List.of(0));
        for (int input = 0; input < inputs; input++) {
            int digit = 1 << (inputs - 1 - input);
            if (!cube.cares().contains(input)) {
                List.copyOf(rows).forEach(row -> rows.add(row + digit));
            } else if (cube.values().contains(input)) {
                rows.replaceAll(row -> row + digit);
            }
        }
        return rows;
    }

    int inputs() {
        return inputs;
    }

    int rows() {
        return 1 << inputs;
    }

    /** The value of the first output in a row: {@code 1}, {@code 0} or {@code -}. */
    String value(int row) {
        return (either[row] & 1) != 0 ? "-" : (on[row] & 1) != 0 ? "1" : "0";
    }

    /** The outputs that may have that value in a row. */
    long mayBe(boolean value, int row) {
        return either[row] | (value ? on[row] : all & ~on[row]);
    }

    /** The outputs that must have that value in a row. */
    long mustBe(boolean value, int row) {
        return ~either[row] & (value ? on[row] : all & ~on[row]);
    }
}

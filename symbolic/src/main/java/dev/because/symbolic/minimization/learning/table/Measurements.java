package dev.because.symbolic.minimization.learning.table;

import java.util.List;

/**
 * A table of numbers: what a circuit is to say, and what it may say it from.
 *
 * @param target the column that is to be explained
 * @param inputs the columns that it may be explained by
 */
public record Measurements(Column target, List<Column> inputs) {
    /** @throws IllegalArgumentException if there is no input, or one has another number of rows */
    public Measurements {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("no inputs");
        }
        for (Column input : inputs) {
            if (input.rows() != target.rows()) {
                throw new IllegalArgumentException(
                        input.name() + " has " + input.rows() + " rows, and " + target.name() + " " + target.rows());
            }
        }
    }

    /** How many rows there are. */
    public int rows() {
        return target.rows();
    }
}

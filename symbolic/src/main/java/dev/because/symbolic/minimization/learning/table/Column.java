package dev.because.symbolic.minimization.learning.table;

/**
 * What was measured of one thing in every row.
 *
 * @param name what it is called
 * @param values a number for each row, none of them infinite or no number at all
 */
public record Column(String name, double[] values) {
    /** @throws IllegalArgumentException if a value is not a finite number */
    public Column {
        values = values.clone();
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new IllegalArgumentException(values[row] + " in row " + row + " of column " + name);
            }
        }
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /** How many rows there are. */
    public int rows() {
        return values.length;
    }

    /** The value of one row. */
    public double at(int row) {
        return values[row];
    }

    /** Whether it has two values, 0 and 1, or one of them. */
    public boolean isBinary() {
        for (double value : values) {
            if (value != 0 && value != 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has the same value in every row. */
    public boolean isConstant() {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}

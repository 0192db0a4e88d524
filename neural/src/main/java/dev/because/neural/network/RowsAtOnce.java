package dev.because.neural.network;

/**
 * How many rows are computed at once.
 *
 * @param values in flight at once, of float32
 * @param fewest rows, of which the number is a multiple
 * @param most rows
 */
public record RowsAtOnce(int values, int fewest, int most) {
    /** 32 MB. */
    public static final RowsAtOnce ON_CPU = new RowsAtOnce(1 << 23, 16, 1024);

    /** Half a gigabyte: a GPU wants much at once. */
    public static final RowsAtOnce ON_GPU = new RowsAtOnce(1 << 27, 16, 1024);

    /** The number for rows of so many values each. */
    public int of(int each) {
        return Math.max(fewest, Math.min(most, values / each / fewest * fewest));
    }
}

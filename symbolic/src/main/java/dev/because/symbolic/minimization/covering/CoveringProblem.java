package dev.because.symbolic.minimization.covering;

import java.util.Arrays;
import java.util.List;

/**
 * The set covering problem with two costs: choose columns so that every row lies in one of them; as few columns as possible
 * and, among choices of that many, the least total <em>secondary</em> cost. For sums of products the rows are points of the
 * on-set, the columns prime implicants, and the secondary costs their literals. Rows are numbered from 0, columns too.
 */
public final class CoveringProblem {
    private final int rowCount;
    private final int[][] rowsOf;
    private final int[] secondary;
    private final int[][] columnsOf;

    private CoveringProblem(int rowCount, int[][] rowsOf, int[] secondary) {
        this.rowCount = rowCount;
        this.rowsOf = rowsOf;
        this.secondary = secondary;
        this.columnsOf = transposed(rowCount, rowsOf);
    }

    /**
     * @param rowCount how many rows there are
     * @param rowsOf of each column, the rows that it covers, ascending
     * @param secondary of each column, its secondary cost, at least 0
     * @throws IllegalArgumentException if a column's rows do not ascend or do not exist, a cost is negative, or a row lies in
     *     no column
     */
    public static CoveringProblem of(int rowCount, List<int[]> rowsOf, int[] secondary) {
        if (rowsOf.size() != secondary.length) {
            throw new IllegalArgumentException(rowsOf.size() + " columns, but " + secondary.length + " costs");
        }
        int[][] copies = new int[rowsOf.size()][];
        for (int column = 0; column < copies.length; column++) {
            copies[column] = rowsOf.get(column).clone();
            requireRows(rowCount, column, copies[column]);
            if (secondary[column] < 0) {
                throw new IllegalArgumentException("column " + column + " costs " + secondary[column]);
            }
        }
        CoveringProblem problem = new CoveringProblem(rowCount, copies, secondary.clone());
        for (int row = 0; row < rowCount; row++) {
            if (problem.columnsOf[row].length == 0) {
                throw new IllegalArgumentException("no column covers row " + row);
            }
        }
        return problem;
    }

    private static void requireRows(int rowCount, int column, int[] rows) {
        int previous = -1;
        for (int row : rows) {
            if (row <= previous || row >= rowCount) {
                throw new IllegalArgumentException(
                        "column " + column + " has row " + row + " after row " + previous + " of " + rowCount);
            }
            previous = row;
        }
    }

    private static int[][] transposed(int rowCount, int[][] rowsOf) {
        int[] sizes = new int[rowCount];
        for (int[] rows : rowsOf) {
            for (int row : rows) {
                sizes[row]++;
            }
        }
        int[][] columnsOf = new int[rowCount][];
        for (int row = 0; row < rowCount; row++) {
            columnsOf[row] = new int[sizes[row]];
        }
        Arrays.fill(sizes, 0);
        for (int column = 0; column < rowsOf.length; column++) {
            for (int row : rowsOf[column]) {
                columnsOf[row][sizes[row]++] = column;
            }
        }
        return columnsOf;
    }

    public int rowCount() {
        return rowCount;
    }

    public int columnCount() {
        return rowsOf.length;
    }

    /** The rows that a column covers, ascending. */
    public int[] rowsOf(int column) {
        return rowsOf[column].clone();
    }

    /** The columns that cover a row, ascending. */
    public int[] columnsOf(int row) {
        return columnsOf[row].clone();
    }

    public int secondaryOf(int column) {
        return secondary[column];
    }

    /** The columns' secondary costs together. */
    public long secondaryOf(List<Integer> columns) {
        return columns.stream().mapToLong(column -> secondary[column]).sum();
    }

    /** Whether every row lies in one of the columns. */
    public boolean isCoveredBy(List<Integer> columns) {
        boolean[] covered = new boolean[rowCount];
        int count = 0;
        for (int column : columns) {
            for (int row : rowsOf[column]) {
                if (!covered[row]) {
                    covered[row] = true;
                    count++;
                }
            }
        }
        return count == rowCount;
    }

    /** As {@link #rowsOf(int)}, not copied. */
    int[] rows(int column) {
        return rowsOf[column];
    }

    /** As {@link #columnsOf(int)}, not copied. */
    int[] columns(int row) {
        return columnsOf[row];
    }
}

package dev.because.symbolic.minimization.covering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some rows that share no column with the others, as a problem of its own.
 *
 * @param problem the rows and their columns, numbered anew
 * @param columns the numbers that its columns had
 */
record Part(CoveringProblem problem, int[] columns) {
    /** The parts of what a matrix has left, in the order of their first rows. */
    static List<Part> of(CoveringProblem whole, Matrix matrix) {
        List<Part> parts = new ArrayList<>();
        int[] indexes = new int[whole.rowCount()];
        Arrays.fill(indexes, -1);
        for (int row : matrix.liveRows()) {
            if (indexes[row] < 0) {
                parts.add(from(whole, matrix, row, indexes));
            }
        }
        return parts;
    }

    private static Part from(CoveringProblem whole, Matrix matrix, int first, int[] indexes) {
        boolean[] seen = new boolean[whole.columnCount()];
        Ints columns = new Ints();
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        waiting.add(first);
        indexes[first] = 0;
        int rowCount = 1;
        while (!waiting.isEmpty()) {
            for (int column : matrix.columnsOf().copy(waiting.poll())) {
                if (!seen[column]) {
                    seen[column] = true;
                    columns.add(column);
                    for (int row : matrix.rowsOf().copy(column)) {
                        if (indexes[row] < 0) {
                            indexes[row] = rowCount++;
                            waiting.add(row);
                        }
                    }
                }
            }
        }
        int[] sorted = columns.toArray();
        Arrays.sort(sorted);
        List<int[]> rowsOf = new ArrayList<>();
        for (int column : sorted) {
            rowsOf.add(Arrays.stream(matrix.rowsOf().copy(column))
                    .map(row -> indexes[row])
                    .sorted()
                    .toArray());
        }
        int[] costs = Arrays.stream(sorted).map(whole::secondaryOf).toArray();
        return new Part(CoveringProblem.of(rowCount, rowsOf, costs), sorted);
    }
}

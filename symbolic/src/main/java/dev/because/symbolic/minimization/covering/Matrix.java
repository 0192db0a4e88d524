package dev.because.symbolic.minimization.covering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is left of a problem at one place of the search: the rows still to cover, the columns that still may, and what was
 * decided on the way. Rows and columns keep the numbers of the problem. {@link #reduce} brings it to its cyclic core:
 *
 * <ul>
 *   <li>a row in one column only forces the column;
 *   <li>a row whose columns include all those of another row is covered with it;
 *   <li>a column that covers no more than another, and costs no less, is not needed.
 * </ul>
 *
 * Only what has lost something since is looked at again. (McCluskey, "Minimization of Boolean functions", 1956.)
 */
final class Matrix {
    private static final int FREE = -1;

    private final Objective objective;
    private final boolean every;
    private final SparseSets rowsOf;
    private final SparseSets columnsOf;
    private final boolean[] rowLives;
    private final boolean[] columnLives;
    private final int[] dominators;
    private final int[] rowDominators;
    private final Ints chosen;
    private final Ints forcedRows;
    private final Ints forcedColumns;
    private final ArrayDeque<Integer> changedRows = new ArrayDeque<>();
    private final ArrayDeque<Integer> changedColumns = new ArrayDeque<>();
    private final boolean[] rowWaits;
    private final boolean[] columnWaits;
    private int emptyRow = FREE;
    private int liveRows;
    private int liveColumns;

    Matrix(CoveringProblem problem, Objective objective) {
        this(problem, objective, false);
    }

    /** @param every whether to keep every cover, rather than one of the best: no column stands in for another then */
    Matrix(CoveringProblem problem, Objective objective, boolean every) {
        this.objective = objective;
        this.every = every;
        rowsOf = new SparseSets(problem.columnCount());
        columnsOf = new SparseSets(problem.rowCount());
        rowLives = new boolean[problem.rowCount()];
        columnLives = new boolean[problem.columnCount()];
        rowWaits = new boolean[problem.rowCount()];
        columnWaits = new boolean[problem.columnCount()];
        dominators = new int[problem.columnCount()];
        Arrays.fill(dominators, FREE);
        rowDominators = new int[problem.rowCount()];
        Arrays.fill(rowDominators, FREE);
        chosen = new Ints();
        forcedRows = new Ints();
        forcedColumns = new Ints();
        liveRows = problem.rowCount();
        liveColumns = problem.columnCount();
        for (int row = 0; row < problem.rowCount(); row++) {
            columnsOf.put(row, problem.columns(row));
            rowLives[row] = true;
            wake(row);
        }
        for (int column = 0; column < problem.columnCount(); column++) {
            rowsOf.put(column, problem.rows(column));
            columnLives[column] = true;
            columnWaits[column] = true;
            changedColumns.add(column);
        }
    }

    /** A copy for a branch of the search. */
    Matrix(Matrix other) {
        objective = other.objective;
        every = other.every;
        rowsOf = new SparseSets(other.rowsOf);
        columnsOf = new SparseSets(other.columnsOf);
        rowLives = other.rowLives.clone();
        columnLives = other.columnLives.clone();
        rowWaits = other.rowWaits.clone();
        columnWaits = other.columnWaits.clone();
        dominators = other.dominators.clone();
        rowDominators = other.rowDominators.clone();
        chosen = new Ints(other.chosen);
        forcedRows = new Ints(other.forcedRows);
        forcedColumns = new Ints(other.forcedColumns);
        changedRows.addAll(other.changedRows);
        changedColumns.addAll(other.changedColumns);
        emptyRow = other.emptyRow;
        liveRows = other.liveRows;
        liveColumns = other.liveColumns;
    }

    /** Takes a column by decision: its rows are covered. */
    void choose(int column) {
        chosen.add(column);
        take(column);
    }

    /** Does without a column by decision. */
    void exclude(int column) {
        drop(column);
    }

    /** To the cyclic core; stops early at a row that nothing covers. */
    void reduce() {
        while (emptyRow == FREE) {
            if (!changedColumns.isEmpty()) {
                int column = changedColumns.poll();
                columnWaits[column] = false;
                dropIfDominated(column);
            } else if (!changedRows.isEmpty()) {
                int row = changedRows.poll();
                rowWaits[row] = false;
                useRow(row);
            } else {
                return;
            }
        }
    }

    private void useRow(int row) {
        if (!rowLives[row]) {
            return;
        }
        if (columnsOf.size(row) == 0) {
            emptyRow = row;
        } else if (columnsOf.size(row) == 1) {
            int column = columnsOf.member(row, 0);
            forcedRows.add(row);
            forcedColumns.add(column);
            take(column);
        } else {
            dropDominated(row);
        }
    }

    /** Every other row whose columns include those of this row. */
    private void dropDominated(int row) {
        int rarest = columnsOf.member(row, 0);
        for (int i = 1; i < columnsOf.size(row); i++) {
            int column = columnsOf.member(row, i);
            if (rowsOf.size(column) < rowsOf.size(rarest)) {
                rarest = column;
            }
        }
        for (int other : rowsOf.copy(rarest)) {
            if (other != row && columnsOf.isSubset(row, other)) {
                rowDominators[other] = row;
                dropRow(other);
            }
        }
    }

    private void dropIfDominated(int column) {
        if (!columnLives[column]) {
            return;
        }
        if (rowsOf.size(column) == 0) {
            drop(column);
            return;
        }
        if (every) {
            return;
        }
        int rarest = rowsOf.member(column, 0);
        for (int i = 1; i < rowsOf.size(column); i++) {
            int row = rowsOf.member(column, i);
            if (columnsOf.size(row) < columnsOf.size(rarest)) {
                rarest = row;
            }
        }
        for (int i = 0; i < columnsOf.size(rarest); i++) {
            int other = columnsOf.member(rarest, i);
            if (other != column && replaces(other, column)) {
                dominators[column] = other;
                drop(column);
                return;
            }
        }
    }

    private boolean replaces(int other, int column) {
        int saving = objective.costs()[column] - objective.costs()[other];
        if (saving < 0 || !rowsOf.isSubset(column, other)) {
            return false;
        }
        if (saving > 0 || rowsOf.size(other) > rowsOf.size(column)) {
            return true;
        }
        int tie = objective.ties()[column] - objective.ties()[other];
        return tie > 0 || tie == 0 && other < column;
    }

    private void take(int column) {
        int[] rows = rowsOf.copy(column);
        drop(column);
        for (int row : rows) {
            dropRow(row);
        }
    }

    private void drop(int column) {
        if (!columnLives[column]) {
            return;
        }
        columnLives[column] = false;
        liveColumns--;
        for (int row : rowsOf.copy(column)) {
            columnsOf.remove(row, column);
            wake(row);
        }
        rowsOf.clear(column);
    }

    private void dropRow(int row) {
        rowLives[row] = false;
        liveRows--;
        for (int column : columnsOf.copy(row)) {
            rowsOf.remove(column, row);
            if (!columnWaits[column]) {
                columnWaits[column] = true;
                changedColumns.add(column);
            }
        }
        columnsOf.clear(row);
    }

    private void wake(int row) {
        if (!rowWaits[row]) {
            rowWaits[row] = true;
            changedRows.add(row);
        }
    }

    /** A row that nothing covers any more, or -1. */
    int emptyRow() {
        return emptyRow;
    }

    boolean isCovered() {
        return liveRows == 0;
    }

    int rowCount() {
        return rowLives.length;
    }

    boolean hasRow(int row) {
        return rowLives[row];
    }

    boolean hasColumn(int column) {
        return columnLives[column];
    }

    /** The row whose cover covers this one, and so on. */
    int representativeOfRow(int row) {
        int last = row;
        while (rowDominators[last] != FREE) {
            last = rowDominators[last];
        }
        return last;
    }

    int[] liveRows() {
        return indexes(rowLives, liveRows);
    }

    int[] liveColumns() {
        return indexes(columnLives, liveColumns);
    }

    private static int[] indexes(boolean[] lives, int count) {
        int[] indexes = new int[count];
        int size = 0;
        for (int i = 0; i < lives.length; i++) {
            if (lives[i]) {
                indexes[size++] = i;
            }
        }
        return indexes;
    }

    SparseSets rowsOf() {
        return rowsOf;
    }

    SparseSets columnsOf() {
        return columnsOf;
    }

    /** The columns taken by decision. */
    Ints chosen() {
        return chosen;
    }

    /** The rows that forced the columns of {@link #forcedColumns}, in the same order. */
    Ints forcedRows() {
        return forcedRows;
    }

    Ints forcedColumns() {
        return forcedColumns;
    }

    int takenCount() {
        return chosen.size() + forcedColumns.size();
    }

    /** All columns taken so far. */
    List<Integer> taken() {
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            taken.add(chosen.get(i));
        }
        for (int i = 0; i < forcedColumns.size(); i++) {
            taken.add(forcedColumns.get(i));
        }
        return taken;
    }

    /** Of each column the one that stands in for it, and so on: a column without one stands for itself. */
    int[] representatives() {
        int[] representatives = new int[dominators.length];
        for (int column = 0; column < representatives.length; column++) {
            int last = column;
            while (dominators[last] != FREE) {
                last = dominators[last];
            }
            representatives[column] = last;
        }
        return representatives;
    }
}

package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Improves a cover by taking columns out and others in, where rows weigh more the longer they stay uncovered. (Gao, Weise
 * and Li, "An efficient local search heuristic with row weighting for the unicost set covering problem", 2015.) The same
 * problem gives the same covers: the random numbers always start alike, and the steps are counted, not timed.
 */
final class LocalSearch {
    private static final int SAMPLED = 600;
    private static final int SAMPLE = 120;

    private final int[] columns;
    private final int[][] rowsOf;
    private final int[][] columnsOf;
    private final double[] costs;

    private final boolean[] taken;
    private final int[] takenList;
    private final int[] placeInList;
    private int takenCount;
    private double takenCost;

    private final long[] rowWeights;
    /** Of a column taken, minus what would be uncovered without it; of another, what it would cover. */
    private final long[] scores;

    private final long[] changedAt;
    private final boolean[] mayReturn;
    private final int[] times;
    private final int[] uncovered;
    private final int[] placeInUncovered;
    private int uncoveredCount;

    private final SplittableRandom random = new SplittableRandom(1);

    /** @param surcharge on every column */
    LocalSearch(Matrix matrix, Objective objective, double surcharge) {
        columns = matrix.liveColumns();
        int[] rows = matrix.liveRows();
        rowsOf = new int[columns.length][];
        columnsOf = new int[rows.length][];
        costs = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            rowsOf[i] = positions(matrix.rowsOf().copy(columns[i]), rows);
            costs[i] = objective.costs()[columns[i]] + surcharge + 1e-6;
        }
        for (int i = 0; i < rows.length; i++) {
            columnsOf[i] = positions(matrix.columnsOf().copy(rows[i]), columns);
        }
        taken = new boolean[columns.length];
        takenList = new int[columns.length];
        placeInList = new int[columns.length];
        rowWeights = new long[rows.length];
        Arrays.fill(rowWeights, 1);
        scores = new long[columns.length];
        changedAt = new long[columns.length];
        mayReturn = new boolean[columns.length];
        Arrays.fill(mayReturn, true);
        times = new int[rows.length];
        uncovered = new int[rows.length];
        placeInUncovered = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            uncover(row);
        }
        for (int i = 0; i < columns.length; i++) {
            scores[i] = rowsOf[i].length;
        }
    }

    private static int[] positions(int[] members, int[] all) {
        return Arrays.stream(members)
                .map(member -> Arrays.binarySearch(all, member))
                .toArray();
    }

    /**
     * Steps from a cover.
     *
     * @param start columns of the problem; those that the matrix lacks do not matter
     * @param improved takes each cover of the matrix's rows that is cheaper than all before
     */
    void run(List<Integer> start, int steps, Budget budget, Consumer<List<Integer>> improved) {
        for (int column : start) {
            int index = Arrays.binarySearch(columns, column);
            if (index >= 0 && !taken[index]) {
                add(index);
            }
        }
        for (int i = 0; i < columns.length && uncoveredCount > 0; i++) {
            if (!taken[i] && scores[i] > 0) {
                add(i);
            }
        }
        double best = Double.POSITIVE_INFINITY;
        int last = -1;
        for (int step = 1; step <= steps && takenCount > 0; step++) {
            if ((step & 255) == 0 && budget.isOver()) {
                return;
            }
            while (uncoveredCount == 0 && takenCount > 0) {
                if (takenCost < best - 1e-9) {
                    best = takenCost;
                    improved.accept(cover());
                }
                remove(cheapestLoss(-1), step);
            }
            if (takenCount > 0) {
                remove(cheapestLoss(last), step);
            }
            last = -1;
            while (uncoveredCount > 0) {
                int column = bestFor(uncovered[random.nextInt(uncoveredCount)]);
                if (column < 0 || takenCost + costs[column] >= best - 1e-9) {
                    break;
                }
                add(column);
                changedAt[column] = step;
                last = column;
                for (int i = 0; i < uncoveredCount; i++) {
                    int row = uncovered[i];
                    rowWeights[row]++;
                    for (int other : columnsOf[row]) {
                        scores[other]++;
                    }
                }
            }
        }
    }

    private List<Integer> cover() {
        List<Integer> cover = new ArrayList<>(takenCount);
        for (int i = 0; i < takenCount; i++) {
            cover.add(columns[takenList[i]]);
        }
        return cover;
    }

    /** The column taken whose loss matters least; of very many, the least of a sample. */
    private int cheapestLoss(int not) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        boolean all = takenCount <= SAMPLED;
        for (int i = 0; i < (all ? takenCount : SAMPLE); i++) {
            int column = takenList[all ? i : random.nextInt(takenCount)];
            double loss = -scores[column] / costs[column];
            if (column != not && (loss < least || loss == least && changedAt[column] < changedAt[best])) {
                least = loss;
                best = column;
            }
        }
        return best < 0 ? takenList[0] : best;
    }

    private int bestFor(int row) {
        int best = -1;
        double most = 0;
        for (int column : columnsOf[row]) {
            double gain = scores[column] / costs[column];
            if (mayReturn[column]
                    && (gain > most || gain == most && best >= 0 && changedAt[column] < changedAt[best])) {
                most = gain;
                best = column;
            }
        }
        return best;
    }

    private void add(int column) {
        taken[column] = true;
        placeInList[column] = takenCount;
        takenList[takenCount++] = column;
        takenCost += costs[column];
        long loss = 0;
        for (int row : rowsOf[column]) {
            times[row]++;
            if (times[row] == 1) {
                loss += rowWeights[row];
                cover(row);
                changeOthers(row, column, -rowWeights[row]);
            } else if (times[row] == 2) {
                changeTaken(row, column, rowWeights[row]);
            }
        }
        scores[column] = -loss;
        letNeighboursReturn(column);
    }

    private void remove(int column, int step) {
        taken[column] = false;
        int moved = takenList[--takenCount];
        takenList[placeInList[column]] = moved;
        placeInList[moved] = placeInList[column];
        takenCost -= costs[column];
        long gain = 0;
        for (int row : rowsOf[column]) {
            times[row]--;
            if (times[row] == 0) {
                gain += rowWeights[row];
                uncover(row);
                changeOthers(row, column, rowWeights[row]);
            } else if (times[row] == 1) {
                changeTaken(row, column, -rowWeights[row]);
            }
        }
        scores[column] = gain;
        changedAt[column] = step;
        letNeighboursReturn(column);
        mayReturn[column] = false;
    }

    private void changeOthers(int row, int column, long difference) {
        for (int other : columnsOf[row]) {
            if (other != column) {
                scores[other] += difference;
            }
        }
    }

    private void changeTaken(int row, int column, long difference) {
        for (int other : columnsOf[row]) {
            if (other != column && taken[other]) {
                scores[other] += difference;
                return;
            }
        }
    }

    private void letNeighboursReturn(int column) {
        for (int row : rowsOf[column]) {
            for (int other : columnsOf[row]) {
                mayReturn[other] = true;
            }
        }
    }

    private void cover(int row) {
        int moved = uncovered[--uncoveredCount];
        uncovered[placeInUncovered[row]] = moved;
        placeInUncovered[moved] = placeInUncovered[row];
    }

    private void uncover(int row) {
        placeInUncovered[row] = uncoveredCount;
        uncovered[uncoveredCount++] = row;
    }
}

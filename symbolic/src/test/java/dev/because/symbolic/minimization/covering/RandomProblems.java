package dev.because.symbolic.minimization.covering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded random problems, and what looking at every set of columns says of the small ones. */
final class RandomProblems {
    private RandomProblems() {}

    /** Up to 14 rows and 16 columns; costs are often equal, and sometimes all 0. */
    static CoveringProblem small(long seed) {
        Random random = new Random(seed);
        int mostCost = random.nextInt(4) == 0 ? 0 : random.nextInt(9);
        return of(random, 1 + random.nextInt(14), 1 + random.nextInt(15), 0.1 + 0.4 * random.nextDouble(), mostCost);
    }

    static CoveringProblem medium(long seed) {
        Random random = new Random(seed);
        return of(random, 30 + random.nextInt(30), 40 + random.nextInt(40), 0.05 + 0.08 * random.nextDouble(), 9);
    }

    /** Each row in each column with some probability; what that leaves uncovered is in one column more. */
    static CoveringProblem of(Random random, int rowCount, int columnCount, double density, int mostCost) {
        List<int[]> rowsOf = new ArrayList<>();
        boolean[] covered = new boolean[rowCount];
        for (int column = 0; column < columnCount; column++) {
            int[] rows = IntStream.range(0, rowCount)
                    .filter(row -> random.nextDouble() < density)
                    .toArray();
            IntStream.of(rows).forEach(row -> covered[row] = true);
            rowsOf.add(rows);
        }
        int[] rest = IntStream.range(0, rowCount).filter(row -> !covered[row]).toArray();
        if (rest.length > 0) {
            rowsOf.add(rest);
        }
        return CoveringProblem.of(
                rowCount,
                rowsOf,
                rowsOf.stream().mapToInt(rows -> random.nextInt(mostCost + 1)).toArray());
    }

    /** Every cover of the fewest columns, ascending. */
    static List<List<Integer>> fewest(CoveringProblem problem) {
        int[] masks = new int[problem.columnCount()];
        for (int column = 0; column < masks.length; column++) {
            for (int row : problem.rowsOf(column)) {
                masks[column] |= 1 << row;
            }
        }
        int all = (1 << problem.rowCount()) - 1;
        List<List<Integer>> covers = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (int choice = 0; choice < 1 << masks.length; choice++) {
            int size = Integer.bitCount(choice);
            if (size <= least && union(masks, choice) == all) {
                if (size < least) {
                    covers.clear();
                    least = size;
                }
                int chosen = choice;
                covers.add(IntStream.range(0, masks.length)
                        .filter(column -> (chosen >> column & 1) != 0)
                        .boxed()
                        .toList());
            }
        }
        return covers;
    }

    private static int union(int[] masks, int choice) {
        int union = 0;
        for (int rest = choice; rest != 0; rest &= rest - 1) {
            union |= masks[Integer.numberOfTrailingZeros(rest)];
        }
        return union;
    }

    /** Those of the covers that cost least. */
    static List<List<Integer>> cheapest(CoveringProblem problem, List<List<Integer>> covers) {
        long least = covers.stream().mapToLong(problem::secondaryOf).min().orElseThrow();
        return covers.stream()
                .filter(cover -> problem.secondaryOf(cover) == least)
                .toList();
    }
}

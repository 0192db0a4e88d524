package dev.because.symbolic.minimization.espresso;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A cheap set of columns that meets every row: essential columns and dominated rows and columns are taken out, and what is
 * left is branched on, with an independent set of rows as the bound, as long as the work lasts; after that, greedily.
 */
final class SmallCovering {
    private final List<BitSet> all;
    private final long[] costs;
    private int workLeft;
    private BitSet best;
    private long bestCost;

    private SmallCovering(List<BitSet> all, long[] costs, int work, BitSet start) {
        this.all = all;
        this.costs = costs;
        workLeft = work;
        best = start;
        bestCost = cost(start);
    }

    /**
     * @param rows sets of columns, none empty
     * @param costs of the columns, each above 0
     * @param start a solution to be improved
     * @param work how many nodes to visit
     */
    static BitSet solve(List<BitSet> rows, long[] costs, BitSet start, int work) {
        SmallCovering whole = new SmallCovering(rows, costs, work, start);
        BitSet chosen = new BitSet();
        List<BitSet> left = whole.reduced(rows, chosen);
        while (!left.isEmpty()) {
            List<BitSet> part = component(left);
            left.removeAll(part);
            BitSet columns = new BitSet();
            part.forEach(columns::or);
            SmallCovering covering = new SmallCovering(part, costs, work, columns);
            covering.search(part, new BitSet());
            chosen.or(covering.best);
        }
        whole.withoutNeedless(chosen);
        return whole.cost(chosen) < whole.bestCost ? chosen : start;
    }

    /** The rows that hang together with the first by common columns. */
    private static List<BitSet> component(List<BitSet> rows) {
        BitSet reached = (BitSet) rows.get(0).clone();
        for (int size = 0; size < reached.cardinality(); ) {
            size = reached.cardinality();
            for (BitSet row : rows) {
                if (row.intersects(reached)) {
                    reached.or(row);
                }
            }
        }
        return rows.stream().filter(row -> row.intersects(reached)).toList();
    }

    private long cost(BitSet columns) {
        return columns.stream().mapToLong(column -> costs[column]).sum();
    }

    private void search(List<BitSet> given, BitSet above) {
        BitSet chosen = (BitSet) above.clone();
        List<BitSet> rows = reduced(given, chosen);
        long cost = cost(chosen);
        if (rows.isEmpty()) {
            withoutNeedless(chosen);
            if (cost(chosen) < bestCost) {
                best = chosen;
                bestCost = cost(chosen);
            }
            return;
        }
        if (cost + independent(rows) >= bestCost) {
            return;
        }
        workLeft -= rows.size();
        int column = favourite(rows);
        BitSet with = (BitSet) chosen.clone();
        with.set(column);
        List<BitSet> rest = new ArrayList<>();
        rows.forEach(row -> {
            if (!row.get(column)) {
                rest.add(row);
            }
        });
        search(rest, with);
        if (workLeft <= 0) {
            return;
        }
        List<BitSet> without = new ArrayList<>();
        for (BitSet row : rows) {
            BitSet less = (BitSet) row.clone();
            less.clear(column);
            if (less.isEmpty()) {
                return;
            }
            without.add(less);
        }
        search(without, chosen);
    }

    /** A choice may have become needless by later ones. */
    private void withoutNeedless(BitSet chosen) {
        int[] dearestFirst = chosen.stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer column) -> -costs[column]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int column : dearestFirst) {
            chosen.clear(column);
            if (!all.stream().allMatch(row -> row.intersects(chosen))) {
                chosen.set(column);
            }
        }
    }

    /** What each row of a set of rows without common columns costs at least. */
    private long independent(List<BitSet> rows) {
        BitSet used = new BitSet();
        long bound = 0;
        for (BitSet row : rows) {
            if (!row.intersects(used)) {
                used.or(row);
                bound += row.stream().mapToLong(column -> costs[column]).min().orElseThrow();
            }
        }
        return bound;
    }

    private int favourite(List<BitSet> rows) {
        double[] worth = new double[costs.length];
        for (BitSet row : rows) {
            double share = 1.0 / row.cardinality();
            row.stream().forEach(column -> worth[column] += share);
        }
        int best = -1;
        for (int column = 0; column < worth.length; column++) {
            if (worth[column] > 0 && (best < 0 || worth[column] * costs[best] > worth[best] * costs[column])) {
                best = column;
            }
        }
        return best;
    }

    /** Takes essential columns, and leaves out rows that another implies and columns that another one is as good as. */
    private List<BitSet> reduced(List<BitSet> given, BitSet chosen) {
        List<BitSet> rows = new ArrayList<>(given);
        while (true) {
            rows.removeIf(row -> row.intersects(chosen));
            rows = minimal(rows);
            BitSet essential = new BitSet();
            for (BitSet row : rows) {
                if (row.cardinality() > 1) {
                    break;
                }
                essential.or(row);
            }
            if (!essential.isEmpty()) {
                chosen.or(essential);
                continue;
            }
            BitSet dominated = dominated(rows);
            if (dominated.isEmpty()) {
                return rows;
            }
            List<BitSet> less = new ArrayList<>();
            for (BitSet row : rows) {
                BitSet rest = (BitSet) row.clone();
                rest.andNot(dominated);
                less.add(rest);
            }
            rows = less;
        }
    }

    /** The rows that no other implies, the shortest first. */
    private List<BitSet> minimal(List<BitSet> rows) {
        rows.sort(Comparator.comparingInt(BitSet::cardinality));
        List<BitSet> kept = new ArrayList<>();
        // A row that another contains has its first column there.
        List<List<BitSet>> byFirst = new ArrayList<>();
        for (int column = 0; column < costs.length; column++) {
            byFirst.add(new ArrayList<>(0));
        }
        for (BitSet row : rows) {
            boolean implied = false;
            for (int column = row.nextSetBit(0); column >= 0 && !implied; column = row.nextSetBit(column + 1)) {
                for (BitSet other : byFirst.get(column)) {
                    if (contains(row, other)) {
                        implied = true;
                        break;
                    }
                }
            }
            if (!implied) {
                kept.add(row);
                byFirst.get(row.nextSetBit(0)).add(row);
            }
        }
        return kept;
    }

    private static boolean contains(BitSet outer, BitSet inner) {
        for (int column = inner.nextSetBit(0); column >= 0; column = inner.nextSetBit(column + 1)) {
            if (!outer.get(column)) {
                return false;
            }
        }
        return true;
    }

    private BitSet dominated(List<BitSet> rows) {
        BitSet[] at = new BitSet[costs.length];
        BitSet used = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            rows.get(i).stream().forEach(column -> {
                if (!used.get(column)) {
                    at[column] = new BitSet();
                    used.set(column);
                }
                at[column].set(place);
            });
        }
        BitSet dominated = new BitSet();
        used.stream().forEach(column -> {
            BitSet others = (BitSet) rows.get(at[column].nextSetBit(0)).clone();
            others.andNot(dominated);
            others.clear(column);
            for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
                if (costs[other] > costs[column]) {
                    continue;
                }
                BitSet only = (BitSet) at[column].clone();
                only.andNot(at[other]);
                if (only.isEmpty()) {
                    dominated.set(column);
                    return;
                }
            }
        });
        return dominated;
    }
}

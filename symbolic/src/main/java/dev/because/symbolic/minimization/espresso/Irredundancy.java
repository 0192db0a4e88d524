package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.CoverTable;
import dev.because.symbolic.minimization.cube.Coverage;
import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Leaves out as many cubes as can be (Rudell 1987, section 4.5): the relatively essential ones, without which something would
 * be uncovered, stay; those that these cover, with the don't-cares, go; among the rest a small covering is found.
 */
final class Irredundancy {
    private static final int ROWS_AT_MOST = 20_000;
    /** How hard to look for a small covering, in rows visited. */
    private static final int WORK = 20_000;
    /** A cube less is worth more than any number of literals. */
    private static final long TERM = 1 << 20;

    private final CubeSpace space;
    private final Coverage coverage;

    Irredundancy(CubeSpace space) {
        this.space = space;
        coverage = new Coverage(space);
    }

    /**
     * @param cubes a cover
     * @param dontCare what need not be covered
     * @param budget when it is over, nothing more is left out
     */
    List<long[]> of(List<long[]> cubes, List<long[]> dontCare, Budget budget) {
        List<long[]> all = new ArrayList<>(cubes);
        all.addAll(dontCare);
        List<long[]> kept = new ArrayList<>();
        List<long[]> doubtful = new ArrayList<>();
        for (long[] cube : cubes) {
            if (budget.isOver()) {
                return cubes;
            }
            (coverage.covers(all, cube) ? doubtful : kept).add(cube);
        }
        List<long[]> fixed = new ArrayList<>(kept);
        fixed.addAll(dontCare);
        doubtful.removeIf(cube -> coverage.covers(fixed, cube));
        if (!doubtful.isEmpty()) {
            kept.addAll(chosen(fixed, doubtful, budget));
        }
        return kept;
    }

    private List<long[]> chosen(List<long[]> fixed, List<long[]> doubtful, Budget budget) {
        List<long[]> start = oneByOne(fixed, doubtful, budget);
        Optional<List<BitSet>> rows = CoverTable.of(space, fixed, doubtful, ROWS_AT_MOST);
        if (rows.isEmpty() || budget.isOver()) {
            return start;
        }
        long[] costs =
                doubtful.stream().mapToLong(cube -> TERM + space.literals(cube)).toArray();
        BitSet first = new BitSet();
        for (int i = 0; i < doubtful.size(); i++) {
            if (start.contains(doubtful.get(i))) {
                first.set(i);
            }
        }
        return SmallCovering.solve(rows.get(), costs, first, WORK).stream()
                .mapToObj(doubtful::get)
                .toList();
    }

    private List<long[]> oneByOne(List<long[]> fixed, List<long[]> doubtful, Budget budget) {
        List<long[]> left = new ArrayList<>(doubtful);
        List<long[]> all = new ArrayList<>(doubtful);
        all.addAll(fixed);
        for (long[] cube : doubtful) {
            if (!budget.isOver() && coverage.covers(all, cube)) {
                left.remove(cube);
                all.remove(cube);
            }
        }
        return left;
    }
}

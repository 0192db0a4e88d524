package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Point;
import dev.because.symbolic.minimization.cube.Coverage;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import dev.because.symbolic.minimization.prime.PrimesThrough;
import dev.because.symbolic.minimization.prime.Reasons;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of primes and points that has only the rows that were needed so far, each with all primes through its point: what
 * covers all points costs at least what covers these. It grows where a choice of primes leaves something uncovered.
 */
final class GrowingTable {
    private final PackedFunction function;
    private final CubeSpace space;
    private final Reasons reasons;
    private final Points points;
    private final Coverage coverage;
    private final int mostThroughPoint;

    private final List<Points.Signed> rows = new ArrayList<>();
    private final Set<LongBuffer> known = new HashSet<>();
    private final List<long[]> primes = new ArrayList<>();
    private final List<List<Integer>> covered = new ArrayList<>();
    private final Map<LongBuffer, Integer> numbers = new HashMap<>();
    private boolean partial;

    GrowingTable(PackedFunction function, List<long[]> offSet, int mostThroughPoint) {
        this.function = function;
        this.mostThroughPoint = mostThroughPoint;
        space = function.space();
        reasons = new Reasons(space, offSet);
        points = new Points(function, reasons);
        coverage = new Coverage(space);
    }

    /** Whether a point got no row because too many primes go through it. */
    boolean isPartial() {
        return partial;
    }

    int rowCount() {
        return rows.size();
    }

    /**
     * Adds primes until these cover everything, with a row for every point that they left uncovered; nothing if the budget
     * runs out before.
     */
    Optional<List<long[]>> completed(List<long[]> chosen, Budget budget) {
        List<long[]> cover = new ArrayList<>(chosen);
        List<long[]> all = new ArrayList<>(chosen);
        all.addAll(function.dontCare());
        for (long[] cube : function.on()) {
            Optional<long[]> open = coverage.uncovered(all, cube);
            while (open.isPresent()) {
                if (budget.isOver()) {
                    return Optional.empty();
                }
                long[] prime = added(open.get());
                cover.add(prime);
                all.add(prime);
                open = coverage.uncovered(all, cube);
            }
        }
        return Optional.of(cover);
    }

    /** A prime through that point, for which there is a row now, or for a sharper one. */
    private long[] added(long[] point) {
        Points.Signed sharp = points.sharpest(point, output(point));
        if (!known.add(LongBuffer.wrap(sharp.signature()))) {
            return PrimesThrough.some(reasons, sharp.reasons());
        }
        Optional<List<long[]>> through = PrimesThrough.of(reasons, sharp.reasons(), mostThroughPoint);
        if (through.isEmpty()) {
            partial = true;
            return PrimesThrough.some(reasons, sharp.reasons());
        }
        int row = rows.size();
        rows.add(sharp);
        int best = -1;
        for (long[] prime : through.get()) {
            int number = numbers.computeIfAbsent(LongBuffer.wrap(prime), key -> {
                primes.add(prime);
                covered.add(new ArrayList<>());
                return primes.size() - 1;
            });
            covered.get(number).add(row);
            if (best < 0 || covered.get(number).size() > covered.get(best).size()) {
                best = number;
            }
        }
        return primes.get(best);
    }

    private int output(long[] point) {
        int output = 0;
        while (!space.hasOutput(point, output)) {
            output++;
        }
        return output;
    }

    /** The table so far. */
    PrimeTable table() {
        List<Term> terms = primes.stream().map(space::unpack).toList();
        List<Point> places = rows.stream()
                .map(row -> new Point(space.unpack(row.point()).cube(), row.output()))
                .toList();
        int[][] numbers = covered.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new PrimeTable(places, terms, numbers);
    }
}

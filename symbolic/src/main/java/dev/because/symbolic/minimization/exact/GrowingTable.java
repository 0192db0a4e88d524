package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Point;
import dev.because.symbolic.minimization.cube.Coverage;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import dev.because.symbolic.minimization.exact.EssentialPrimes.Essential;
import dev.because.symbolic.minimization.prime.PrimesThrough;
import dev.because.symbolic.minimization.prime.Reasons;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private final Set<LongBuffer> signatures = new HashSet<>();
    private final List<long[]> primes = new ArrayList<>();
    /** The first of the primes, unpacked. */
    private final List<Term> terms = new ArrayList<>();

    private final List<List<Integer>> covered = new ArrayList<>();
    private final Set<LongBuffer> known = new HashSet<>();
    private Optional<Remainder> remainder = Optional.empty();
    private boolean whole = true;

    GrowingTable(PackedFunction function, List<long[]> offSet, int mostThroughPoint) {
        this.function = function;
        this.mostThroughPoint = mostThroughPoint;
        space = function.space();
        reasons = new Reasons(function, offSet);
        points = new Points(function, reasons);
        coverage = new Coverage(space);
    }

    int rowCount() {
        return rows.size();
    }

    /**
     * Adds cubes of a cover until these cover everything, and rows for points that they left uncovered; nothing if the budget
     * runs out before.
     */
    Optional<List<long[]>> completed(List<long[]> chosen, List<long[]> cover, Budget budget) {
        List<long[]> completed = new ArrayList<>(chosen);
        boolean done = forEachUncovered(chosen, budget, point -> {
            addRow(point);
            long[] more = containing(cover, point);
            completed.add(more);
            return Optional.of(more);
        });
        return done ? Optional.of(completed) : Optional.empty();
    }

    /** Adds at most so many rows for points that these leave uncovered, none of which another one makes needless. */
    void addRows(List<long[]> chosen, int most, Budget budget) {
        int enough = rows.size() + most;
        forEachUncovered(chosen, budget, point -> {
            int before = rows.size();
            addRow(point);
            boolean more = before < rows.size() && rows.size() < enough;
            return more ? Optional.of(rows.get(before).signature()) : Optional.empty();
        });
    }

    private interface Covering {
        /** A cube that contains the point, so that what it covers needs no other; nothing to stop. */
        Optional<long[]> of(long[] point);
    }

    /** Covers what is uncovered, point by point; whether all is covered in the end. */
    private boolean forEachUncovered(List<long[]> chosen, Budget budget, Covering covering) {
        List<long[]> all = new ArrayList<>(chosen);
        all.addAll(function.dontCare());
        for (long[] cube : function.on()) {
            Optional<long[]> open = coverage.uncovered(all, cube);
            while (open.isPresent()) {
                Optional<long[]> more =
                        budget.isOver() ? Optional.empty() : covering.of(points.lonely(open.get(), cube, all));
                if (more.isEmpty()) {
                    return false;
                }
                all.add(more.get());
                open = coverage.uncovered(all, cube);
            }
        }
        return true;
    }

    /** The essential primes among the terms of a cover, with a row for each; to be asked for first. */
    List<long[]> essentials(List<long[]> cover, Budget budget) {
        List<Essential> found = EssentialPrimes.among(function, cover, reasons::isImplicant, budget);
        for (Essential essential : found) {
            addRow(points.signed(essential.point(), essential.output(space)), List.of(essential.prime()));
        }
        List<long[]> primes = found.stream().map(Essential::prime).toList();
        remainder = Optional.of(new Remainder(function, reasons, primes));
        return primes;
    }

    private long[] containing(List<long[]> cover, long[] point) {
        for (long[] cube : cover) {
            if (space.contains(cube, point)) {
                return cube;
            }
        }
        throw new IllegalArgumentException("no cover of " + space.unpack(point));
    }

    /** Makes a row for this point or for a sharper one, with all primes through it, if there is none. */
    private void addRow(long[] point) {
        Points.Signed sharp = points.sharpest(point, output(point));
        if (!signatures.add(LongBuffer.wrap(sharp.signature()))) {
            return;
        }
        List<long[]> mattering = remainder.map(left -> left.mattering(sharp)).orElse(sharp.reasons());
        whole &= mattering == sharp.reasons();
        Optional<List<long[]>> through = PrimesThrough.of(reasons, mattering, mostThroughPoint);
        if (through.isEmpty()) {
            return;
        }
        addRow(sharp, through.get().stream().map(reasons::widened).toList());
    }

    private void addRow(Points.Signed point, List<long[]> through) {
        int row = rows.size();
        rows.add(point);
        for (int number = 0; number < primes.size(); number++) {
            if (space.contains(primes.get(number), point.point())) {
                covered.get(number).add(row);
            }
        }
        through.forEach(this::addPrime);
    }

    private void addPrime(long[] prime) {
        if (known.add(LongBuffer.wrap(prime))) {
            primes.add(prime);
            List<Integer> all = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                if (space.contains(prime, rows.get(row).point())) {
                    all.add(row);
                }
            }
            covered.add(all);
        }
    }

    /** Adds those primes through its points that were left out because others do as well; whether all are there now. */
    boolean makeWhole(int most, Budget budget) {
        for (Points.Signed row : rows) {
            Optional<List<long[]>> through = PrimesThrough.of(reasons, row.reasons(), most - primes.size());
            if (through.isEmpty() || budget.isOver()) {
                return false;
            }
            through.get().forEach(this::addPrime);
        }
        whole = true;
        return true;
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
        for (int number = terms.size(); number < primes.size(); number++) {
            terms.add(space.unpack(primes.get(number)));
        }
        List<Point> places = rows.stream()
                .map(row -> new Point(space.unpack(row.point()).cube(), row.output()))
                .toList();
        int[][] numbers = covered.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new PrimeTable(places, terms, numbers, whole);
    }
}

package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.covering.CoveringSolution;
import dev.because.symbolic.minimization.covering.CoveringSolver;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Covers a growing table again and again, until nothing is left uncovered. */
final class LargeSearch {
    private static final int MOST_THROUGH_POINT = 20_000;
    static boolean debug = Boolean.getBoolean("dbg");

    private final Specification functions;
    private final CubeSpace space;
    private Cover best;
    private Optional<Bound> terms = Optional.empty();
    private final List<Bound> literals = new ArrayList<>();

    private record Bound(PrimeTable table, CoveringSolution solution) {}

    private LargeSearch(Specification functions, Cover start) {
        this.functions = functions;
        space = new CubeSpace(functions.inputs(), functions.outputs());
        best = start;
    }

    static Minimization minimize(Specification functions, Cover start, Budget budget) {
        LargeSearch search = new LargeSearch(functions, start);
        PackedFunction packed = PackedFunction.of(functions);
        packed.offSet(budget).ifPresent(off -> search.run(new GrowingTable(packed, off, MOST_THROUGH_POINT), budget));
        return search.result();
    }

    private Minimization result() {
        // A bound on covers of at most so many terms says nothing of covers of more.
        Optional<Bound> literal = literals.stream()
                .filter(bound -> bound.solution().columns().size() >= best.termCount())
                .max(Comparator.comparingLong(bound -> bound.solution().secondaryAtLeast()));
        return new Minimization(
                best,
                terms.map(bound -> bound.solution().columnsAtLeast()).orElse(1),
                literal.map(bound -> (int) bound.solution().secondaryAtLeast()).orElse(0),
                terms.flatMap(
                        bound -> new Proofs(bound.table()).of(bound.solution().columnProof())),
                literal.flatMap(
                        bound -> new Proofs(bound.table()).of(bound.solution().secondaryProof())));
    }

    private void run(GrowingTable table, Budget budget) {
        List<long[]> chosen = List.of();
        while (!budget.isOver()) {
            int before = table.rowCount();
            long t = System.nanoTime();
            Optional<List<long[]>> completed = table.completed(chosen, budget);
            if (debug)
                System.out.println("rows " + before + " -> " + table.rowCount() + " partial " + table.isPartial() + " "
                        + (System.nanoTime() - t) / 1000000 + " ms");
            completed.ifPresent(this::offer);
            if (completed.isEmpty() || table.rowCount() == before) {
                return;
            }
            PrimeTable rows = table.table();
            t = System.nanoTime();
            CoveringSolution solution = new CoveringSolver().solve(rows.problem(), budget);
            if (debug)
                System.out.println("solved " + rows.points().size() + " x "
                        + rows.primes().size() + ": " + solution.columns().size() + ">=" + solution.columnsAtLeast()
                        + " " + solution.secondary() + ">=" + solution.secondaryAtLeast() + " "
                        + (System.nanoTime() - t) / 1000000 + " ms");
            learn(new Bound(rows, solution));
            chosen = rows.chosen(solution.columns()).stream().map(space::pack).toList();
        }
    }

    private void offer(List<long[]> cubes) {
        Cover cover = space.unpack(cubes);
        if (Costs.isLess(cover, best)) {
            best = new Trimming(functions).trimmed(cover);
        }
    }

    private void learn(Bound bound) {
        if (terms.isEmpty()
                || bound.solution().columnsAtLeast() >= terms.get().solution().columnsAtLeast()) {
            terms = Optional.of(bound);
        }
        literals.add(bound);
    }
}

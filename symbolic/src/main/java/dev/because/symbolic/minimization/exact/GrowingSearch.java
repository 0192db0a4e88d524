package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.covering.CoveringSolution;
import dev.because.symbolic.minimization.covering.CoveringSolver;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.util.List;
import java.util.Optional;

/**
 * Covers a few points as well as possible, adds the points that this leaves uncovered, and so on until there is none: then
 * the best cover of these points is the best of all. Every bound on the way holds, since whatever covers all points covers
 * these; and what has been covered, with primes for what has not, is a cover in any case.
 */
final class GrowingSearch {
    private static final int MOST_THROUGH_POINT = 20_000;

    private final Specification functions;
    private final CubeSpace space;
    private final Proved proved = new Proved();
    private Cover best;

    private GrowingSearch(Specification functions, Cover start) {
        this.functions = functions;
        space = new CubeSpace(functions.inputs(), functions.outputs());
        best = start;
    }

    /** The best cover found in time; {@code start} if there is no better one. */
    static Minimization minimize(Specification functions, Cover start, Budget budget) {
        GrowingSearch search = new GrowingSearch(functions, start);
        PackedFunction packed = PackedFunction.of(functions);
        packed.offSet(budget).ifPresent(off -> search.run(new GrowingTable(packed, off, MOST_THROUGH_POINT), budget));
        return search.proved.about(search.best);
    }

    private void run(GrowingTable table, Budget budget) {
        List<long[]> chosen = table.essentials(space.pack(best), budget);
        if (Boolean.getBoolean("dbg")) System.out.println("essentials " + chosen.size() + " of " + best.termCount()+" cpu " + Cpu.ms());
        while (!budget.isOver()) {
            int before = table.rowCount();
            Optional<List<long[]>> completed = table.completed(chosen, space.pack(best), budget);
            if (Boolean.getBoolean("dbg")) System.out.println(before + "->" + table.rowCount() + " partial " + table.isPartial() + " cpu " + Cpu.ms());
            completed.ifPresent(this::offer);
            if (completed.isEmpty() || !proved.isEmpty() && table.rowCount() == before) {
                return;
            }
            PrimeTable rows = table.table();
            CoveringSolution solution = new CoveringSolver().solve(rows.problem(), budget);
            proved.add(rows, solution);
            chosen = rows.chosen(solution.columns()).stream().map(space::pack).toList();
        }
    }

    private void offer(List<long[]> cubes) {
        Cover cover = space.unpack(cubes);
        if (ExactMinimizer.COST.compare(cover, best) < 0) {
            best = new Trimming(functions).trimmed(cover);
        }
    }
}

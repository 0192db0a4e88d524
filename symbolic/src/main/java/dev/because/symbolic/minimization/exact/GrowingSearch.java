package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.covering.CoveringSolution;
import dev.because.symbolic.minimization.covering.CoveringSolver;
import dev.because.symbolic.minimization.cube.Coverage;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import dev.because.symbolic.minimization.exact.EssentialPrimes.Essential;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Covers a few points as well as possible, adds the points that this leaves uncovered, and so on until there is none: then
 * the best cover of these points is the best of all. Every bound on the way holds, since whatever covers all points covers
 * these; and what has been covered, with primes for what has not, is a cover in any case.
 */
final class GrowingSearch {
    private static final int MOST_THROUGH_POINT = 20_000;
    /** So many primes a table may have just for a proof that others can follow. */
    private static final int MOST_PRIMES = 20_000;

    /** The parts of the time left that making the off-set, and one round, may take. */
    private static final double OFF_SET_SHARE = 0.3;

    private static final double ROUND_SHARE = 0.5;
    /** After so many rounds, so many more rows a round. */
    private static final int FEW_ROUNDS = 5;

    private static final int MORE_ROWS = 100;

    private final CubeSpace space;
    private final Proved proved;
    private Cover best;

    private GrowingSearch(Specification functions, Minimization start) {
        space = new CubeSpace(functions.inputs(), functions.outputs());
        best = start.cover();
        proved = new Proved(start);
    }

    /** The best cover found in time; {@code start} if there is no better one. */
    static Minimization minimize(Specification functions, Minimization start, Budget budget) {
        GrowingSearch search = new GrowingSearch(functions, start);
        PackedFunction packed = PackedFunction.of(functions);
        List<long[]> cover = search.space.pack(start.cover());
        packed.offSet(budget.atMost(remaining(budget, OFF_SET_SHARE)))
                .ifPresentOrElse(
                        off -> search.run(new GrowingTable(packed, off, MOST_THROUGH_POINT), cover, budget),
                        () -> search.boundByEssentials(packed, cover, budget));
        return search.proved.about(new Trimming(functions).trimmed(search.best, ExactMinimizer.grace(budget)));
    }

    private static Duration remaining(Budget budget, double share) {
        return Duration.ofNanos((long) (share * Math.max(0, budget.deadline() - System.nanoTime())));
    }

    private void run(GrowingTable table, List<long[]> cover, Budget budget) {
        List<long[]> chosen = table.essentials(cover, budget);
        for (int round = 0; !budget.isOver(); round++) {
            int before = table.rowCount();
            if (round > FEW_ROUNDS) {
                table.addRows(chosen, MORE_ROWS, budget);
            }
            Optional<List<long[]>> completed = table.completed(chosen, cover, budget);
            completed.ifPresent(this::offer);
            if (completed.isEmpty() || table.rowCount() == before && !proved.isEmpty()) {
                break;
            }
            chosen = solved(table.table(), budget).stream().map(space::pack).toList();
        }
        if (!proved.isTold() && !budget.isOver() && table.makeWhole(MOST_PRIMES, budget)) {
            solved(table.table(), budget);
        }
    }

    private List<Term> solved(PrimeTable table, Budget budget) {
        CoveringSolution solution =
                new CoveringSolver().solve(table.problem(), budget.atMost(remaining(budget, ROUND_SHARE)));
        proved.add(table, solution);
        return table.chosen(solution.columns());
    }

    /** Where the off-set is too large to be made. */
    private void boundByEssentials(PackedFunction packed, List<long[]> cover, Budget budget) {
        Coverage coverage = new Coverage(space);
        List<long[]> allowed = packed.allowed();
        List<Essential> essentials = EssentialPrimes.among(
                packed, cover, (cube, output) -> coverage.covers(allowed, only(cube, output)), budget);
        PrimeTable table = EssentialPrimes.table(space, essentials);
        proved.add(table, new CoveringSolver().solve(table.problem(), budget));
    }

    private long[] only(long[] cube, int output) {
        long[] only = cube.clone();
        Arrays.fill(only, space.inputWords(), space.words(), 0);
        space.addOutput(only, output);
        return only;
    }

    private void offer(List<long[]> cubes) {
        Cover cover = space.unpack(cubes);
        if (ExactMinimizer.COST.compare(cover, best) < 0) {
            best = cover;
        }
    }
}

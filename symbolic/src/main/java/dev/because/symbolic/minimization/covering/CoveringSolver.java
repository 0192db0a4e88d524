package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the best cover and proves it, in two searches: first the fewest columns, then the least secondary cost with those.
 * Where the reductions leave parts that share nothing, it does so for each part.
 */
public final class CoveringSolver {
    /** How much of the time left the number of columns may use. */
    private static final double SHARE = 0.7;

    /**
     * The best cover; when the budget is over, the best so far with the bounds so far. As long as it is not, the same problem
     * gives the same solution.
     *
     * @param problem what to cover
     * @param budget how long to search
     */
    public CoveringSolution solve(CoveringProblem problem, Budget budget) {
        Matrix matrix = new Matrix(problem, Objective.secondary(problem, problem.columnCount()));
        matrix.reduce();
        List<Part> parts = Part.of(problem, matrix);
        return parts.size() > 1 ? solve(problem, matrix.taken(), parts, budget) : solveWhole(problem, budget);
    }

    private static CoveringSolution solveWhole(CoveringProblem problem, Budget budget) {
        Objective count = Objective.count(problem);
        Search first = new Search(problem, count, greedy(problem, count), share(budget, SHARE));
        first.run();
        Objective secondary = Objective.secondary(problem, first.best().size());
        Search second = new Search(problem, secondary, first.best(), budget);
        second.run();
        return new CoveringSolution(
                second.best(), second.value(), (int) first.bound(), second.bound(), first.proof(), second.proof());
    }

    /** Part by part; then a short search of all together for proofs, or for bounds where some part was not proved. */
    private static CoveringSolution solve(
            CoveringProblem problem, List<Integer> forced, List<Part> parts, Budget budget) {
        List<Integer> cover = new ArrayList<>(forced);
        int columnsAtLeast = forced.size();
        long secondaryAtLeast = problem.secondaryOf(forced);
        boolean proved = true;
        // The largest come last, so that they get what time the others leave.
        List<Part> bySize = new ArrayList<>(parts);
        bySize.sort(Comparator.comparingInt(part -> part.columns().length));
        for (int i = 0; i < bySize.size(); i++) {
            Part part = bySize.get(i);
            CoveringSolution solution = solveWhole(part.problem(), share(budget, 0.8 / (parts.size() - i)));
            solution.columns().forEach(column -> cover.add(part.columns()[column]));
            columnsAtLeast += solution.columnsAtLeast();
            secondaryAtLeast += solution.secondaryAtLeast();
            proved &= solution.columnsProved();
        }
        cover.sort(null);
        Search first = new Search(problem, Objective.count(problem), cover, budget);
        first.runShortly();
        Search second = new Search(problem, Objective.secondary(problem, cover.size()), cover, budget);
        second.runShortly();
        // Only if no part can do with fewer columns, none can have more, and the parts' bounds add up.
        long atLeast = proved ? Math.max(secondaryAtLeast, second.bound()) : second.bound();
        int fewest = Math.max(columnsAtLeast, (int) first.bound());
        return new CoveringSolution(
                cover,
                problem.secondaryOf(cover),
                fewest,
                atLeast,
                first.bound() == fewest ? first.proof() : Optional.empty(),
                second.bound() == atLeast ? second.proof() : Optional.empty());
    }

    private static Budget share(Budget budget, double share) {
        long left = Math.max(0, budget.deadline() - System.nanoTime());
        return budget.atMost(Duration.ofNanos((long) (left * share)));
    }

    private static List<Integer> greedy(CoveringProblem problem, Objective objective) {
        Matrix matrix = new Matrix(problem, objective);
        matrix.reduce();
        return new Rounding(problem, objective).cover(matrix, Ascent.of(matrix, objective));
    }
}

package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All best covers of a problem: branch and bound that keeps covers as good as the best, and in which no column stands in
 * for another.
 *
 * @param covers each ascending, in the order of the lists' first difference
 * @param complete whether there are no others
 */
public record AllOptima(List<List<Integer>> covers, boolean complete) {
    public AllOptima {
        covers = List.copyOf(covers);
    }

    /**
     * The covers of the fewest columns, whatever they cost.
     *
     * @param columns the least number of columns
     * @param limit list no more than so many
     */
    public static AllOptima ofCount(CoveringProblem problem, int columns, int limit, Budget budget) {
        return new Enumeration(problem, Objective.count(problem), columns, limit, budget).run();
    }

    /**
     * The covers of the fewest columns that cost least.
     *
     * @param columns the least number of columns
     * @param secondary the least secondary cost of covers of that many columns
     * @param limit list no more than so many
     */
    public static AllOptima ofBoth(CoveringProblem problem, int columns, long secondary, int limit, Budget budget) {
        return new Enumeration(problem, Objective.secondary(problem, columns), secondary, limit, budget).run();
    }

    private static final class Enumeration {
        private final CoveringProblem problem;
        private final Objective objective;
        private final long most;
        private final int limit;
        private final Budget budget;
        private final Set<List<Integer>> found = new HashSet<>();
        private boolean complete = true;

        Enumeration(CoveringProblem problem, Objective objective, long most, int limit, Budget budget) {
            this.problem = problem;
            this.objective = objective;
            this.most = most;
            this.limit = limit;
            this.budget = budget;
        }

        AllOptima run() {
            node(new Matrix(problem, objective, true), Optional.empty());
            List<List<Integer>> covers = new ArrayList<>(found);
            covers.sort(Enumeration::compare);
            return new AllOptima(covers, complete);
        }

        private static int compare(List<Integer> one, List<Integer> other) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                int difference = Integer.compare(one.get(i), other.get(i));
                if (difference != 0) {
                    return difference;
                }
            }
            return Integer.compare(one.size(), other.size());
        }

        private void node(Matrix matrix, Optional<LinearProgram> parent) {
            matrix.reduce();
            if (matrix.emptyRow() >= 0) {
                return;
            }
            if (matrix.isCovered()) {
                add(matrix.taken());
                return;
            }
            if (budget.isOver()) {
                complete = false;
            }
            if (!complete) {
                return;
            }
            Relaxation relaxation = Relaxation.of(matrix, objective, parent, most, budget);
            Weights weights = Weights.of(problem, objective, matrix, relaxation.proposal());
            if (weights.bound() > most) {
                return;
            }
            BitSet excluded = new BitSet();
            for (int column : matrix.liveColumns()) {
                if (weights.boundWith(column) > most) {
                    excluded.set(column);
                }
            }
            excluded.stream().forEach(matrix::exclude);
            matrix.reduce();
            if (matrix.emptyRow() >= 0 || matrix.isCovered()) {
                node(matrix, Optional.empty());
                return;
            }
            int column = relaxation.branchingColumn(matrix, most);
            Matrix chosen = new Matrix(matrix);
            chosen.choose(column);
            node(chosen, relaxation.program());
            matrix.exclude(column);
            node(matrix, relaxation.program());
        }

        private void add(List<Integer> taken) {
            if (!objective.allows(taken.size()) || objective.costOf(taken) > most) {
                return;
            }
            if (found.size() == limit) {
                complete = false;
                return;
            }
            List<Integer> cover = new ArrayList<>(taken);
            cover.sort(null);
            found.add(List.copyOf(cover));
        }
    }
}

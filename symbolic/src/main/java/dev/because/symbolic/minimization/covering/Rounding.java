package dev.because.symbolic.minimization.covering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Covers made from what a relaxation says, greedily: first what it takes almost whole, then what is worth most for its cost. */
final class Rounding {
    private static final double ALMOST_WHOLE = 0.9;

    private final CoveringProblem problem;
    private final Objective objective;

    Rounding(CoveringProblem problem, Objective objective) {
        this.problem = problem;
        this.objective = objective;
    }

    private record Candidate(int column, double score) {}

    /** An irredundant cover that begins with the columns taken. */
    List<Integer> cover(Matrix matrix, Proposal proposal) {
        double surcharge = proposal.surcharge();
        double[] left = new double[problem.rowCount()];
        int[] rows = matrix.liveRows();
        for (int row : rows) {
            left[row] = proposal.weights()[row] + 1e-6;
        }
        int[] uncovered = {rows.length};
        List<Integer> cover = new ArrayList<>(matrix.taken());
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::column));
        for (int column : matrix.liveColumns()) {
            double head = proposal.values()[column] >= ALMOST_WHOLE ? 1e6 : 1;
            queue.add(new Candidate(column, head * score(column, left, surcharge)));
        }
        while (uncovered[0] > 0) {
            Candidate best = queue.remove();
            double score = score(best.column, left, surcharge);
            if (score == 0) {
                continue;
            }
            Candidate next = queue.peek();
            if (best.score < 1e3 && next != null && score < next.score && score < best.score) {
                queue.add(new Candidate(best.column, score));
                continue;
            }
            cover.add(best.column);
            for (int row : problem.rows(best.column)) {
                if (left[row] > 0) {
                    left[row] = 0;
                    uncovered[0]--;
                }
            }
        }
        return irredundant(cover);
    }

    private double score(int column, double[] left, double surcharge) {
        double worth = 0;
        for (int row : problem.rows(column)) {
            worth += left[row];
        }
        return worth / (objective.costs()[column] + surcharge + 1e-6);
    }

    /** Without what can be left out, the dearest first. */
    List<Integer> irredundant(List<Integer> cover) {
        int[] times = new int[problem.rowCount()];
        for (int column : cover) {
            for (int row : problem.rows(column)) {
                times[row]++;
            }
        }
        List<Integer> kept = new ArrayList<>(cover);
        Comparator<Integer> dearest =
                Comparator.comparingInt(column -> -objective.costs()[column]);
        List<Integer> order = new ArrayList<>(cover);
        order.sort(dearest.thenComparing(column -> -objective.ties()[column]).thenComparing(column -> column));
        for (Integer column : order) {
            int[] rows = problem.rows(column);
            boolean redundant = true;
            for (int row : rows) {
                redundant &= times[row] > 1;
            }
            if (redundant) {
                kept.remove(column);
                for (int row : rows) {
                    times[row]--;
                }
            }
        }
        kept.sort(null);
        return kept;
    }
}

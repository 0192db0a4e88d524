package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.covering.CoveringProof.Branching;
import dev.because.symbolic.minimization.covering.CoveringProof.WeighedRow;
import dev.because.symbolic.minimization.covering.CoveringProof.Weighing;
import java.util.ArrayList;
import java.util.List;

/**
 * Says a proof in the smallest numbers that still prove it: the linear program's weights are mostly halves, thirds and the
 * like, which their fine rounding hides.
 */
final class SmallNumbers {
    private static final int[] UNITS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 30, 60, 120, 1000};
    private static final double CLOSE = 1e-3;

    private final CoveringProblem problem;
    private final Objective objective;
    private final long target;
    private final boolean[] taken;
    private final boolean[] lacking;

    /** @param target what the proof proves at least */
    SmallNumbers(CoveringProblem problem, Objective objective, long target) {
        this.problem = problem;
        this.objective = objective;
        this.target = target;
        this.taken = new boolean[problem.columnCount()];
        this.lacking = new boolean[problem.columnCount()];
    }

    CoveringProof of(CoveringProof proof) {
        if (proof instanceof Branching branching) {
            int column = branching.column();
            taken[column] = true;
            CoveringProof with = of(branching.with());
            taken[column] = false;
            lacking[column] = true;
            CoveringProof without = of(branching.without());
            lacking[column] = false;
            return new Branching(column, with, without);
        }
        Weighing weighing = (Weighing) proof;
        for (int unit : UNITS) {
            if (unit >= weighing.unit()) {
                break;
            }
            Weighing smaller = inUnits(weighing, unit);
            if (proves(smaller)) {
                return smaller;
            }
        }
        return weighing;
    }

    private static Weighing inUnits(Weighing weighing, int unit) {
        double scale = (double) unit / weighing.unit();
        List<WeighedRow> rows = new ArrayList<>();
        for (WeighedRow weighed : weighing.rows()) {
            long weight = (long) Math.floor(weighed.weight() * scale + CLOSE);
            if (weight > 0) {
                rows.add(new WeighedRow(weighed.row(), weight));
            }
        }
        return new Weighing(rows, unit, (long) Math.ceil(weighing.surcharge() * scale - CLOSE));
    }

    private boolean proves(Weighing weighing) {
        long[] worths = new long[problem.columnCount()];
        long sum = objective.limited() ? -objective.allowed() * weighing.surcharge() : 0;
        for (WeighedRow weighed : weighing.rows()) {
            sum += weighed.weight();
            for (int column : problem.columns(weighed.row())) {
                worths[column] += weighed.weight();
            }
        }
        for (int column = 0; column < worths.length; column++) {
            long cost = objective.costs()[column] * weighing.unit() + weighing.surcharge();
            if (taken[column]) {
                sum += cost;
            } else if (worths[column] > cost && !lacking[column]) {
                return false;
            }
        }
        return sum > (target - 1) * weighing.unit();
    }
}

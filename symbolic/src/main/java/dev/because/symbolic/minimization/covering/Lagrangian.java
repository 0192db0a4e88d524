package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.Budget;

/**
 * Lagrange's relaxation by subgradient steps, for matrices too large for a tableau: rows may stay uncovered, and columns be
 * more than allowed, each at a price that steps raise where it happens and lower where it does not. (Beasley, "An algorithm
 * for set covering problem", 1987; Caprara, Fischetti and Toth, "A heuristic method for the set covering problem", 1999.)
 */
final class Lagrangian {
    private static final int STEPS = 400;
    private static final int TRIAL_STEPS = 60;
    private static final int PATIENCE = 20;
    private static final double MEMORY = 0.95;

    private final Objective objective;
    private final int[] rows;
    private final int[] columns;
    private final int[][] rowsOf;
    private final int allowed;
    private final double[] prices;
    private final double[] averages;
    private double surcharge;
    private boolean surchargeFixed;

    private Lagrangian(Matrix matrix, Objective objective, Proposal start) {
        this.objective = objective;
        rows = matrix.liveRows();
        columns = matrix.liveColumns();
        rowsOf = new int[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            rowsOf[i] = matrix.rowsOf().copy(columns[i]);
        }
        allowed = objective.allowed() - matrix.takenCount();
        prices = start.weights().clone();
        averages = new double[columns.length];
    }

    /**
     * @param start prices to start with
     * @param target what the matrix's rows will hardly cost more than
     */
    static Proposal of(Matrix matrix, Objective objective, Proposal start, double target, Budget budget) {
        Lagrangian lagrangian = new Lagrangian(matrix, objective, start);
        if (objective.limited()) {
            lagrangian.findSurcharge(target, budget);
        }
        lagrangian.climb(target, STEPS, budget);
        double[] values = new double[objective.costs().length];
        for (int i = 0; i < lagrangian.columns.length; i++) {
            values[lagrangian.columns[i]] = lagrangian.averages[i];
        }
        Proposal climbed = new Proposal(lagrangian.prices, lagrangian.surcharge, values);
        return Ascent.from(matrix, objective, climbed);
    }

    /** The bound as a function of the surcharge has one peak: raises it until the bound falls. */
    private void findSurcharge(double target, Budget budget) {
        double scale = 0;
        for (int column : columns) {
            scale += objective.costs()[column];
        }
        scale = Math.max(1, scale / columns.length) / 4;
        double best = Double.NEGATIVE_INFINITY;
        double[] bestPrices = prices.clone();
        double bestSurcharge = 0;
        double last = 0;
        for (double tried : new double[] {0, 1, 2, 4, 6, 8, 12, 16, 24, 32, 64}) {
            // The prices grow with what the columns cost.
            double factor = (tried + 4) / (last + 4);
            for (int row : rows) {
                prices[row] *= factor;
            }
            last = tried;
            surcharge = tried * scale;
            surchargeFixed = true;
            double bound = climb(target, TRIAL_STEPS, budget);
            surchargeFixed = false;
            if (bound < best) {
                break;
            }
            best = bound;
            bestPrices = prices.clone();
            bestSurcharge = surcharge;
        }
        System.arraycopy(bestPrices, 0, prices, 0, prices.length);
        surcharge = bestSurcharge;
    }

    private double climb(double target, int steps, Budget budget) {
        double[] bestPrices = prices.clone();
        double bestSurcharge = surcharge;
        double best = Double.NEGATIVE_INFINITY;
        double pace = 1;
        int idle = 0;
        double[] lack = new double[prices.length];
        for (int step = 0; step < steps && pace > 1e-3 && !budget.isOver(); step++) {
            for (int row : rows) {
                lack[row] = 1;
            }
            double bound = objective.limited() ? -allowed * surcharge : 0;
            for (int row : rows) {
                bound += prices[row];
            }
            int taken = 0;
            for (int i = 0; i < columns.length; i++) {
                double reduced = objective.costs()[columns[i]] + surcharge;
                for (int row : rowsOf[i]) {
                    reduced -= prices[row];
                }
                averages[i] *= MEMORY;
                if (reduced < 0) {
                    averages[i] += 1 - MEMORY;
                    bound += reduced;
                    taken++;
                    for (int row : rowsOf[i]) {
                        lack[row]--;
                    }
                }
            }
            if (bound > best) {
                best = bound;
                System.arraycopy(prices, 0, bestPrices, 0, prices.length);
                bestSurcharge = surcharge;
                idle = 0;
            } else if (++idle == PATIENCE) {
                pace /= 2;
                idle = 0;
            }
            double excess = objective.limited() && !surchargeFixed ? taken - allowed : 0;
            double length = excess * excess;
            for (int row : rows) {
                length += lack[row] * lack[row];
            }
            if (length == 0) {
                break;
            }
            double stride = pace * Math.max(1, target - bound) / length;
            for (int row : rows) {
                prices[row] = Math.max(0, prices[row] + stride * lack[row]);
            }
            surcharge = Math.max(0, surcharge + stride * excess);
        }
        System.arraycopy(bestPrices, 0, prices, 0, prices.length);
        surcharge = bestSurcharge;
        return best;
    }
}

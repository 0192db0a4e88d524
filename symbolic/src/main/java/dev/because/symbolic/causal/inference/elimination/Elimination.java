package dev.because.symbolic.causal.inference.elimination;

import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * One run of variable elimination: products and sums, each kept near 1 by a power of two, which costs no digit. What is kept
 * of the run allows going back through it (Darwiche 2003): how the result changes with each number of each factor.
 */
final class Elimination {
    private static final int FAR = 64;
    private static final double SMALL = 0x1p-900;
    private static final double LOG_SMALL = Math.log(SMALL);
    private static final DoubleUnaryOperator LOG = value -> Math.log(Math.abs(value));

    /** What became of which tables; the result is divided by two to the power of the shift. */
    private sealed interface Step {
        record Product(int left, int right, int result, int shift) implements Step {}

        record Sum(int table, int variable, int result, int shift) implements Step {}
    }

    private final List<Factor> tables;
    private final int inputs;
    private final boolean kept;
    private final List<Step> steps = new ArrayList<>();
    private final Factor result;
    private final int last;
    private long shifts;
    private boolean underflowed;

    /**
     * Runs.
     *
     * @param factors to be multiplied
     * @param order the ids that are summed out
     * @param kept whether one wants to go back through it; if not, tables that are done with are let go
     */
    Elimination(List<Factor> factors, int[] order, boolean kept) {
        this.tables = new ArrayList<>(factors);
        this.inputs = factors.size();
        this.kept = kept;
        List<Integer> live = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            live.add(i);
        }
        for (int id : order) {
            List<Integer> taken = new ArrayList<>();
            live.removeIf(i -> tables.get(i).holds(id) && taken.add(i));
            live.add(sumOut(product(taken), id));
        }
        this.last = product(live);
        this.result = tables.get(last);
    }

    /** The product, summed out, divided by two to the power of {@link #exponent}. */
    Factor result() {
        return result;
    }

    /** Two to the power of this has been divided by. */
    long exponent() {
        return shifts;
    }

    /** Whether a number that is not 0 became so small that it lost digits, or became 0. */
    boolean underflowed() {
        return underflowed;
    }

    private int product(List<Integer> taken) {
        if (taken.isEmpty()) {
            return put(Factor.constant(1));
        }
        List<Integer> small = new ArrayList<>(taken);
        small.sort(Comparator.comparingInt(i -> tables.get(i).values().length));
        int product = small.get(0);
        for (int other : small.subList(1, small.size())) {
            Factor raw = tables.get(product).times(tables.get(other));
            int shift = shift(raw);
            underflowed |= small(raw) && lost(tables.get(product), tables.get(other));
            int next = put(scaled(raw, shift));
            steps.add(new Step.Product(product, other, next, shift));
            release(product);
            release(other);
            product = next;
        }
        return product;
    }

    private int sumOut(int table, int id) {
        Factor raw = tables.get(table).sumOut(id);
        int shift = shift(raw);
        int next = put(scaled(raw, shift));
        steps.add(new Step.Sum(table, id, next, shift));
        release(table);
        return next;
    }

    private int put(Factor table) {
        tables.add(table);
        return tables.size() - 1;
    }

    private void release(int table) {
        if (!kept && table >= inputs) {
            tables.set(table, Factor.constant(0));
        }
    }

    private int shift(Factor factor) {
        double greatest = 0;
        for (double value : factor.values()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        int exponent = greatest == 0 ? 0 : Math.getExponent(greatest);
        int shift = Math.abs(exponent) < FAR ? 0 : exponent;
        shifts += shift;
        return shift;
    }

    /** Whether a product may have come out too small. */
    private static boolean small(Factor raw) {
        for (double value : raw.values()) {
            if (Math.abs(value) < SMALL) {
                return true;
            }
        }
        return false;
    }

    /** Whether one did of numbers that are not 0. */
    private static boolean lost(Factor one, Factor other) {
        Factor logs = one.map(LOG).plus(other.map(LOG));
        for (double log : logs.values()) {
            if (log < LOG_SMALL && log > Double.NEGATIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    private static Factor scaled(Factor factor, int shift) {
        return shift == 0 ? factor : factor.map(value -> Math.scalb(value, -shift));
    }

    /** For each input factor how the single number of {@link #result} changes with each of its numbers. */
    List<double[]> slopes() {
        List<double[]> slopes = new ArrayList<>();
        tables.forEach(table -> slopes.add(new double[0]));
        slopes.set(last, new double[] {1});
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Step.Product product) {
                back(product, slopes);
            } else if (steps.get(i) instanceof Step.Sum sum) {
                double[] above = unscaled(slopes.set(sum.result(), new double[0]), sum.shift());
                slopes.set(sum.table(), tables.get(sum.table()).spread(sum.variable(), above));
            }
        }
        return slopes.subList(0, inputs);
    }

    private void back(Step.Product product, List<double[]> slopes) {
        double[] above = unscaled(slopes.set(product.result(), new double[0]), product.shift());
        Factor left = tables.get(product.left());
        Factor right = tables.get(product.right());
        slopes.set(product.left(), new double[left.values().length]);
        slopes.set(product.right(), new double[right.values().length]);
        left.slopes(right, above, slopes.get(product.left()), slopes.get(product.right()));
    }

    private static double[] unscaled(double[] slopes, int shift) {
        if (shift != 0) {
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = Math.scalb(slopes[i], -shift);
            }
        }
        return slopes;
    }
}

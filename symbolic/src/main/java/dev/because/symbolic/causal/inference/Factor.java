package dev.because.symbolic.causal.inference;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * A table of non-negative numbers over a few variables. Its scope is ascending and its last variable runs fastest.
 * Immutable.
 */
public final class Factor {
    private final int[] scope;
    private final int[] sizes;
    private final double[] values;

    /**
     * @param scope the indices of the variables, ascending
     * @param sizes how many states each has
     * @param values one for each combination, the last variable fastest; not copied
     */
    public Factor(int[] scope, int[] sizes, double[] values) {
        if (Arrays.stream(sizes).asLongStream().reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(values.length + " numbers for " + Arrays.toString(sizes));
        }
        this.scope = scope.clone();
        this.sizes = sizes.clone();
        this.values = values;
    }

    public int[] scope() {
        return scope.clone();
    }

    public int[] sizes() {
        return sizes.clone();
    }

    /** All numbers; not to be changed. */
    public double[] values() {
        return values;
    }

    /** The number of those states, one for each variable of the scope. */
    public double value(int... states) {
        int at = 0;
        for (int i = 0; i < scope.length; i++) {
            at = at * sizes[i] + states[i];
        }
        return values[at];
    }

    /** The sum of all numbers. */
    public double sum() {
        return Arrays.stream(values).sum();
    }

    /** Divided by its sum. */
    public Factor normalized() {
        double sum = sum();
        return new Factor(
                scope, sizes, Arrays.stream(values).map(value -> value / sum).toArray());
    }

    /** The product, over the variables of both. */
    public Factor times(Factor other) {
        int[] union = java.util.stream.IntStream.concat(Arrays.stream(scope), Arrays.stream(other.scope))
                .distinct()
                .sorted()
                .toArray();
        int[] unionSizes = Arrays.stream(union)
                .map(v -> holds(v) ? size(v) : other.size(v))
                .toArray();
        int[] mine = strides(union);
        int[] theirs = other.strides(union);
        int count = Math.toIntExact(Arrays.stream(unionSizes).asLongStream().reduce(1, Math::multiplyExact));
        double[] product = new double[count];
        int[] states = new int[union.length];
        int here = 0;
        int there = 0;
        for (int i = 0; i < count; i++) {
            product[i] = values[here] * other.values[there];
            for (int d = union.length - 1; d >= 0; d--) {
                states[d]++;
                here += mine[d];
                there += theirs[d];
                if (states[d] < unionSizes[d]) {
                    break;
                }
                here -= mine[d] * unionSizes[d];
                there -= theirs[d] * unionSizes[d];
                states[d] = 0;
            }
        }
        return new Factor(union, unionSizes, product);
    }

    /** Without that variable: added up over its states. */
    public Factor sumOut(int variable) {
        return without(variable, Double::sum);
    }

    /** Without that variable: the greatest over its states. */
    public Factor maxOut(int variable) {
        return without(variable, Math::max);
    }

    private Factor without(int variable, DoubleBinaryOperator join) {
        int place = Arrays.binarySearch(scope, variable);
        int inner = 1;
        for (int i = place + 1; i < scope.length; i++) {
            inner *= sizes[i];
        }
        int size = sizes[place];
        double[] left = new double[values.length / size];
        for (int i = 0; i < left.length; i++) {
            int at = i / inner * inner * size + i % inner;
            double joined = values[at];
            for (int state = 1; state < size; state++) {
                joined = join.applyAsDouble(joined, values[at + state * inner]);
            }
            left[i] = joined;
        }
        return new Factor(dropped(scope, place), dropped(sizes, place), left);
    }

    private static int[] dropped(int[] all, int place) {
        int[] rest = new int[all.length - 1];
        System.arraycopy(all, 0, rest, 0, place);
        System.arraycopy(all, place + 1, rest, place, rest.length - place);
        return rest;
    }

    private boolean holds(int variable) {
        return Arrays.binarySearch(scope, variable) >= 0;
    }

    private int size(int variable) {
        return sizes[Arrays.binarySearch(scope, variable)];
    }

    /** How far to step in the numbers for one state of each of those variables; 0 for one that is not here. */
    private int[] strides(int[] union) {
        int[] strides = new int[union.length];
        int stride = 1;
        for (int i = scope.length - 1; i >= 0; i--) {
            strides[Arrays.binarySearch(union, scope[i])] = stride;
            stride *= sizes[i];
        }
        return strides;
    }
}

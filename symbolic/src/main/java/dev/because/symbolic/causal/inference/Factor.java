package dev.because.symbolic.causal.inference;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A table of numbers over a few variables, not negative where they are probabilities. Its scope is ascending and its last
 * variable runs fastest. Immutable.
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

    /** Over no variable: one number. */
    public static Factor constant(double value) {
        return new Factor(new int[0], new int[0], new double[] {value});
    }

    /**
     * What a function of the states says.
     *
     * @param variables all different, in any order
     * @param sizes how many states each has
     * @param function takes a state of each variable, in that order, in an array that is used again
     */
    public static Factor tabulate(int[] variables, int[] sizes, ToDoubleFunction<int[]> function) {
        int[] places = IntStream.range(0, variables.length)
                .boxed()
                .sorted((one, other) -> Integer.compare(variables[one], variables[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        int count = Math.toIntExact(Arrays.stream(sizes).asLongStream().reduce(1, Math::multiplyExact));
        double[] values = new double[count];
        int[] states = new int[variables.length];
        for (int i = 0; i < count; i++) {
            values[i] = function.applyAsDouble(states);
            for (int d = places.length - 1; d >= 0; d--) {
                if (++states[places[d]] < sizes[places[d]]) {
                    break;
                }
                states[places[d]] = 0;
            }
        }
        return new Factor(
                IntStream.of(places).map(place -> variables[place]).toArray(),
                IntStream.of(places).map(place -> sizes[place]).toArray(),
                values);
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
        return map(value -> value / sum);
    }

    /** Each number replaced. */
    public Factor map(DoubleUnaryOperator change) {
        return new Factor(scope, sizes, Arrays.stream(values).map(change).toArray());
    }

    /** The product, over the variables of both. */
    public Factor times(Factor other) {
        Walk walk = new Walk(this, other);
        double[] product = new double[walk.count];
        for (int i = 0; i < product.length; i++) {
            product[i] = values[walk.mine] * other.values[walk.theirs];
            walk.step();
        }
        return new Factor(walk.union, walk.sizes, product);
    }

    /** For factors of logarithms: that of the product, over the variables of both. */
    public Factor plus(Factor other) {
        Walk walk = new Walk(this, other);
        double[] sum = new double[walk.count];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = values[walk.mine] + other.values[walk.theirs];
            walk.step();
        }
        return new Factor(walk.union, walk.sizes, sum);
    }

    /**
     * How a number changes with this and with another factor, when it is known how it changes with their product.
     *
     * @param slopes by the product's numbers
     * @param mine what this one's slopes are added to
     * @param theirs what the other one's are added to
     */
    public void slopes(Factor other, double[] slopes, double[] mine, double[] theirs) {
        Walk walk = new Walk(this, other);
        for (double slope : slopes) {
            mine[walk.mine] += slope * other.values[walk.theirs];
            theirs[walk.theirs] += slope * values[walk.mine];
            walk.step();
        }
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
        int inner = inner(place);
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

    /** The same numbers for each state of a variable of this factor: what {@link #sumOut} is to numbers, this is to slopes. */
    public double[] spread(int variable, double[] slopes) {
        int place = Arrays.binarySearch(scope, variable);
        int inner = inner(place);
        double[] all = new double[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = slopes[i / (inner * sizes[place]) * inner + i % inner];
        }
        return all;
    }

    private int inner(int place) {
        int inner = 1;
        for (int i = place + 1; i < scope.length; i++) {
            inner *= sizes[i];
        }
        return inner;
    }

    private static int[] dropped(int[] all, int place) {
        int[] rest = new int[all.length - 1];
        System.arraycopy(all, 0, rest, 0, place);
        System.arraycopy(all, place + 1, rest, place, rest.length - place);
        return rest;
    }

    /** Whether a variable is in its scope. */
    public boolean holds(int variable) {
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

    /** Goes through all combinations of the states of two factors, and knows where each of them stands. */
    private static final class Walk {
        private final int[] union;
        private final int[] sizes;
        private final int count;
        private final int[] mineStrides;
        private final int[] theirStrides;
        private final int[] states;
        private int mine;
        private int theirs;

        Walk(Factor one, Factor other) {
            union = IntStream.concat(Arrays.stream(one.scope), Arrays.stream(other.scope))
                    .distinct()
                    .sorted()
                    .toArray();
            sizes = Arrays.stream(union)
                    .map(v -> one.holds(v) ? one.size(v) : other.size(v))
                    .toArray();
            count = Math.toIntExact(Arrays.stream(sizes).asLongStream().reduce(1, Math::multiplyExact));
            mineStrides = one.strides(union);
            theirStrides = other.strides(union);
            states = new int[union.length];
        }

        void step() {
            for (int d = union.length - 1; d >= 0; d--) {
                mine += mineStrides[d];
                theirs += theirStrides[d];
                if (++states[d] < sizes[d]) {
                    return;
                }
                mine -= mineStrides[d] * sizes[d];
                theirs -= theirStrides[d] * sizes[d];
                states[d] = 0;
            }
        }
    }
}

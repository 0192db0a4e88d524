package dev.because.symbolic.causal;

import java.util.Arrays;

/**
 * Causes that act independently (Pearl 1988; Henrion 1987; Díez 1993): each parent by itself brings the effect to some
 * degree, a leak stands for everything that the model does not name, and the effect is the greatest of these degrees. With
 * two states this is the noisy-OR. The effect's states are numbered from absent, 0, upwards.
 *
 * <p>The table over all parents has exponentially many rows and is never built here; what inference needs is that the
 * probability of at most a degree is a product over the parents ({@link #atMost}).
 */
public final class NoisyMax implements Mechanism {
    private final double[][][] strengths;
    private final double[] leak;

    /**
     * @param strengths {@code [parent][state of the parent][degree]}: the probability that the parent in that state alone
     *     brings the effect to that degree; a state in which the parent does nothing has 1 for degree 0
     * @param leak the probability of each degree when no parent does anything
     */
    public NoisyMax(double[][][] strengths, double[] leak) {
        this.leak = leak.clone();
        this.strengths = new double[strengths.length][][];
        for (int parent = 0; parent < strengths.length; parent++) {
            this.strengths[parent] = new double[strengths[parent].length][];
            for (int state = 0; state < strengths[parent].length; state++) {
                if (strengths[parent][state].length != leak.length) {
                    throw new IllegalArgumentException(
                            strengths[parent][state].length + " degrees of an effect with " + leak.length);
                }
                this.strengths[parent][state] = strengths[parent][state].clone();
            }
        }
    }

    @Override
    public int states() {
        return leak.length;
    }

    @Override
    public int[] parentStates() {
        return Arrays.stream(strengths).mapToInt(parent -> parent.length).toArray();
    }

    @Override
    public double probability(int state, int... parents) {
        return product(state, parents) - (state == 0 ? 0 : product(state - 1, parents));
    }

    private double product(int degree, int[] parents) {
        double product = leakAtMost(degree);
        for (int parent = 0; parent < parents.length; parent++) {
            product *= atMost(degree, parent, parents[parent]);
        }
        return product;
    }

    /** The probability that a parent in a state alone brings the effect to no more than that degree. */
    public double atMost(int degree, int parent, int state) {
        return sum(strengths[parent][state], degree);
    }

    /** The probability that the leak alone brings the effect to no more than that degree. */
    public double leakAtMost(int degree) {
        return sum(leak, degree);
    }

    private static double sum(double[] degrees, int last) {
        double sum = 0;
        for (int degree = 0; degree <= last; degree++) {
            sum += degrees[degree];
        }
        return last == degrees.length - 1 ? 1 : sum;
    }

    /** The probability that a parent in a state alone brings the effect to exactly that degree. */
    public double strength(int parent, int state, int degree) {
        return strengths[parent][state][degree];
    }

    /** The probability that the leak alone brings the effect to exactly that degree. */
    public double leak(int degree) {
        return leak[degree];
    }

    @Override
    public int numbers() {
        int numbers = leak.length - 1;
        for (double[][] parent : strengths) {
            for (double[] state : parent) {
                numbers += state[0] == 1 ? 0 : leak.length - 1;
            }
        }
        return numbers;
    }
}

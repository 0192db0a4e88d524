package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.NoisyMax;

/**
 * What one cause in one state, or the leak, does to the effect of a noisy maximum by itself.
 *
 * @param exactly the probability of each degree, from absent on, as far as degrees matter
 * @param atMost the probability of each degree or less
 */
public record Contribution(double[] exactly, double[] atMost) {
    /** Of a parent in a state, up to a highest degree that matters. */
    public static Contribution of(NoisyMax mechanism, int parent, int state, int top) {
        double[] atMost = new double[top + 1];
        double[] exactly = new double[top + 1];
        for (int degree = 0; degree <= top; degree++) {
            atMost[degree] = mechanism.atMost(degree, parent, state);
            exactly[degree] = mechanism.strength(parent, state, degree);
        }
        return completed(mechanism, exactly, atMost);
    }

    /** Of the leak. */
    public static Contribution ofLeak(NoisyMax mechanism, int top) {
        double[] atMost = new double[top + 1];
        double[] exactly = new double[top + 1];
        for (int degree = 0; degree <= top; degree++) {
            atMost[degree] = mechanism.leakAtMost(degree);
            exactly[degree] = mechanism.leak(degree);
        }
        return completed(mechanism, exactly, atMost);
    }

    /** The probability of a state of a noisy maximum, given those of its parents: added up, so that what is impossible is 0. */
    public static double probability(NoisyMax mechanism, int state, int... parents) {
        double[] reached = ofLeak(mechanism, state).exactly();
        for (int parent = 0; parent < parents.length; parent++) {
            Contribution more = of(mechanism, parent, parents[parent], state);
            double below = 0;
            for (int degree = 0; degree <= state; degree++) {
                double before = reached[degree];
                reached[degree] = before * more.atMost[degree] + below * more.exactly[degree];
                below += before;
            }
        }
        return reached[state];
    }

    /** The highest degree has whatever the others leave, so that rounding in the model's numbers counts for nothing. */
    private static Contribution completed(NoisyMax mechanism, double[] exactly, double[] atMost) {
        int last = mechanism.states() - 1;
        if (exactly.length > last && last > 0 && exactly[last] > 0) {
            exactly[last] = 1 - atMost[last - 1];
        }
        return new Contribution(exactly, atMost);
    }

    /** The probability that the greater of a degree that was reached and this one is that degree. */
    double raises(int from, int to) {
        return to < from ? 0 : to == from ? atMost[to] : exactly[to];
    }
}

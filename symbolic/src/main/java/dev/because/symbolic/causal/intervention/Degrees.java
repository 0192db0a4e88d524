package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.NoisyMax;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Distributions over the degrees of a noisy effect: one probability for each. */
final class Degrees {
    private Degrees() {}

    static double[] leak(NoisyMax noisy) {
        return IntStream.range(0, noisy.states()).mapToDouble(noisy::leak).toArray();
    }

    /** What a parent brings about alone, for each of its states. */
    static double[][] of(NoisyMax noisy, int parent) {
        return IntStream.range(0, noisy.parentStates()[parent])
                .mapToObj(state -> of(noisy, parent, state))
                .toArray(double[][]::new);
    }

    /** What a parent brings about alone in that state. */
    static double[] of(NoisyMax noisy, int parent, int state) {
        return IntStream.range(0, noisy.states())
                .mapToDouble(degree -> noisy.strength(parent, state, degree))
                .toArray();
    }

    /** Nothing is brought about. */
    static double[] nothing(int states) {
        return certain(states, 0);
    }

    /** Each degree brings about itself. */
    static double[][] same(int states) {
        return IntStream.range(0, states)
                .mapToObj(degree -> certain(states, degree))
                .toArray(double[][]::new);
    }

    private static double[] certain(int states, int degree) {
        double[] certain = new double[states];
        certain[degree] = 1;
        return certain;
    }

    /** The greater of two independent degrees. */
    static double[] greatest(double[] one, double[] other) {
        double[] greatest = new double[one.length];
        double belowOne = 0;
        double belowOther = 0;
        for (int degree = 0; degree < one.length; degree++) {
            greatest[degree] = one[degree] * (belowOther + other[degree]) + belowOne * other[degree];
            belowOne += one[degree];
            belowOther += other[degree];
        }
        return greatest;
    }

    /** Whether chance has a part in it: more than one degree is possible. */
    static boolean isRandom(double[] degrees) {
        return DoubleStream.of(degrees).filter(probability -> probability > 0).count() > 1;
    }
}

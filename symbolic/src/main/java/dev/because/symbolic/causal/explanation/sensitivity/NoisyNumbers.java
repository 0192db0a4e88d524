package dev.because.symbolic.causal.explanation.sensitivity;

import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.explanation.sensitivity.ModelNumber.Leak;
import dev.because.symbolic.causal.explanation.sensitivity.ModelNumber.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The numbers of causes that act independently. */
final class NoisyNumbers {
    private NoisyNumbers() {}

    /** Strengths and leak of each degree but absent. */
    static List<ModelNumber> of(NoisyMax noisy, int variable) {
        List<ModelNumber> all = new ArrayList<>();
        int[] parents = noisy.parentStates();
        for (int parent = 0; parent < parents.length; parent++) {
            for (int state = 0; state < parents[parent]; state++) {
                for (int degree = 1; degree < noisy.states(); degree++) {
                    all.add(new Strength(variable, parent, state, degree));
                }
            }
        }
        for (int degree = 1; degree < noisy.states(); degree++) {
            all.add(new Leak(variable, degree));
        }
        return all;
    }

    /** With another distribution for a parent in a state, or for the leak. */
    static NoisyMax changed(NoisyMax noisy, Optional<Strength> place, double[] distribution) {
        int[] parents = noisy.parentStates();
        double[][][] strengths = IntStream.range(0, parents.length)
                .mapToObj(parent -> IntStream.range(0, parents[parent])
                        .mapToObj(state -> IntStream.range(0, noisy.states())
                                .mapToDouble(degree -> noisy.strength(parent, state, degree))
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        double[] leak =
                IntStream.range(0, noisy.states()).mapToDouble(noisy::leak).toArray();
        place.ifPresent(strength -> strengths[strength.parent()][strength.parentState()] = distribution);
        return new NoisyMax(strengths, place.isPresent() ? leak : distribution);
    }

    /**
     * How fast the logarithm of the probability that this contributes at most a degree grows with one number of its
     * distribution; 0 where that probability is 0, for then the number does not change it.
     */
    static double growth(double[] distribution, int state, int atMost) {
        double sum = 0;
        for (int degree = 0; degree <= atMost; degree++) {
            sum += distribution[degree];
        }
        if (atMost == distribution.length - 1 || sum == 0) {
            return 0;
        }
        double value = distribution[state];
        double own = state <= atMost ? 1 : 0;
        return (own - (sum - own * value) / (1 - value)) / sum;
    }
}

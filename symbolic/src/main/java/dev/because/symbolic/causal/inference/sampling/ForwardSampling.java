package dev.because.symbolic.causal.inference.sampling;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.NoisyMax;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws cases from a network, parents before their children (Henrion 1988). The same seed gives the same cases. */
public final class ForwardSampling {
    private final BayesianNetwork network;
    private final int[] order;
    private final int[][] parents;

    public ForwardSampling(BayesianNetwork network) {
        this.network = network;
        this.order = network.order();
        this.parents =
                IntStream.range(0, network.size()).mapToObj(network::parents).toArray(int[][]::new);
    }

    /** So many cases: the state of each variable in each. */
    public List<int[]> cases(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] states = new int[order.length];
            for (int variable : order) {
                states[variable] = draw(variable, states, random);
            }
            cases.add(states);
        }
        return cases;
    }

    /** A state of a variable, given those of its parents among the states. */
    int draw(int variable, int[] states, RandomGenerator random) {
        int[] above = above(variable, states);
        Mechanism mechanism = network.mechanism(variable);
        if (mechanism instanceof NoisyMax noisy) {
            return draw(noisy, above, random);
        }
        double left = random.nextDouble();
        int possible = 0;
        for (int state = 0; state < mechanism.states(); state++) {
            double probability = mechanism.probability(state, above);
            if (probability > 0) {
                possible = state;
                left -= probability;
                if (left < 0) {
                    break;
                }
            }
        }
        return possible;
    }

    /** Each cause by itself brings the effect to a degree; the greatest counts. */
    private static int draw(NoisyMax noisy, int[] above, RandomGenerator random) {
        int greatest = 0;
        for (int parent = -1; parent < above.length; parent++) {
            double left = random.nextDouble();
            for (int degree = noisy.states() - 1; degree > greatest; degree--) {
                left -= parent < 0 ? noisy.leak(degree) : noisy.strength(parent, above[parent], degree);
                if (left < 0) {
                    greatest = degree;
                }
            }
        }
        return greatest;
    }

    /** The states of a variable's parents. */
    int[] above(int variable, int[] states) {
        int[] above = new int[parents[variable].length];
        for (int i = 0; i < above.length; i++) {
            above[i] = states[parents[variable][i]];
        }
        return above;
    }

    int[] order() {
        return order.clone();
    }
}

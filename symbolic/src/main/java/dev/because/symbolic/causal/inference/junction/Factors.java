package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.inference.junction.noisy.Link;
import dev.because.symbolic.causal.inference.junction.noisy.NoisyEffect;
import dev.because.symbolic.causal.inference.junction.propagation.FactorGraph;
import dev.because.symbolic.causal.inference.junction.propagation.Potential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the factors of a network, or of a part of it, given what was observed. */
final class Factors {
    /** A noisy effect with no more numbers than this is a single factor. */
    private static final int SMALL = 16;

    private final BayesianNetwork network;
    private final int[][] parents;
    private final double[][] tables;
    private final double[] floors;
    private final boolean noisy;

    Factors(BayesianNetwork network) {
        this.network = network;
        int n = network.size();
        parents = IntStream.range(0, n).mapToObj(network::parents).toArray(int[][]::new);
        tables = new double[n][];
        floors = new double[n];
        boolean some = false;
        for (int v = 0; v < n; v++) {
            if (network.mechanism(v) instanceof ProbabilityTable table) {
                tables[v] = table.values();
                floors[v] = Potential.floor(tables[v]);
            } else {
                some = true;
            }
        }
        noisy = some;
    }

    /** Whether the factors depend on which states were observed, and not only of which variables. */
    boolean dependOnStates() {
        return noisy;
    }

    /**
     * The factors of a part of the network.
     *
     * @param included variables with all their ancestors
     * @param states of those that were observed, and -1 for all others
     * @param together variables that one clique must hold
     */
    FactorGraph graph(boolean[] included, int[] states, int[] together) {
        int[] sizes = IntStream.range(0, network.size())
                .map(v -> network.variable(v).size())
                .toArray();
        List<Potential> potentials = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Chain> chains = new ArrayList<>();
        for (int v = 0; v < network.size(); v++) {
            if (included[v] && network.mechanism(v) instanceof NoisyMax max) {
                int[] parentStates =
                        IntStream.of(parents[v]).map(p -> states[p]).toArray();
                NoisyEffect effect = new NoisyEffect(max, v, parents[v], parentStates, states[v]);
                if (effect.separates()) {
                    links.addAll(effect.product());
                } else if (effect.free().length < 2 || effect.entries() <= SMALL) {
                    links.add(effect.table());
                } else {
                    chains.add(new Chain(v, states[v] >= 0, effect, parents[v]));
                }
            } else if (included[v]) {
                potentials.add(table(v, states));
            }
        }
        int[] free = IntStream.range(0, network.size())
                .filter(v -> included[v] && states[v] < 0)
                .toArray();
        Chains laid = Chains.of(sizes, free, potentials, links, chains, together);
        for (Link link : laid.links()) {
            potentials.add(potential(link, laid.sizes()));
        }
        return new FactorGraph(laid.sizes(), laid.variables(), potentials, together, laid.order());
    }

    private Potential potential(Link link, int[] sizes) {
        int[] strides = new int[link.scope().length];
        int stride = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= sizes[link.scope()[i]];
        }
        return new Potential(
                link.scope(), strides, new int[0], new int[0], link.values(), Potential.floor(link.values()));
    }

    private Potential table(int v, int[] states) {
        int[] family = Arrays.copyOf(parents[v], parents[v].length + 1);
        family[parents[v].length] = v;
        int[] strides = new int[family.length];
        int stride = 1;
        for (int i = family.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= network.variable(family[i]).size();
        }
        int[] free = IntStream.range(0, family.length)
                .filter(i -> states[family[i]] < 0)
                .toArray();
        int[] known = IntStream.range(0, family.length)
                .filter(i -> states[family[i]] >= 0)
                .toArray();
        return new Potential(
                pick(family, free),
                pick(strides, free),
                pick(family, known),
                pick(strides, known),
                tables[v],
                floors[v]);
    }

    private static int[] pick(int[] from, int[] places) {
        return IntStream.of(places).map(i -> from[i]).toArray();
    }
}

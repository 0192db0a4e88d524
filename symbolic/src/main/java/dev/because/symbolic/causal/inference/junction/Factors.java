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
import java.util.Comparator;
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
        Hidden hidden = new Hidden(sizes);
        int[] rank = ranks(included, states);
        for (int v = 0; v < network.size(); v++) {
            if (!included[v]) {
                continue;
            }
            if (network.mechanism(v) instanceof NoisyMax max) {
                noisy(v, max, states, rank, hidden).forEach(link -> potentials.add(potential(link, hidden.sizes)));
            } else {
                potentials.add(table(v, states));
            }
        }
        int[] all = hidden.sizes;
        int[] variables = IntStream.range(0, all.length)
                .filter(v -> v >= sizes.length || included[v] && states[v] < 0)
                .toArray();
        return new FactorGraph(all, variables, potentials, together);
    }

    /** Variables beyond those of the network. */
    private static final class Hidden {
        private int[] sizes;

        Hidden(int[] sizes) {
            this.sizes = sizes;
        }

        int add(int size) {
            sizes = Arrays.copyOf(sizes, sizes.length + 1);
            sizes[sizes.length - 1] = size;
            return sizes.length - 1;
        }
    }

    private List<Link> noisy(int v, NoisyMax max, int[] states, int[] rank, Hidden hidden) {
        int[] parentStates = IntStream.of(parents[v]).map(p -> states[p]).toArray();
        NoisyEffect effect = new NoisyEffect(max, v, parents[v], parentStates, states[v]);
        if (effect.separates()) {
            return effect.product();
        }
        int[] free = effect.free();
        if (free.length < 2 || effect.entries() <= SMALL) {
            return List.of(effect.table());
        }
        int[] order = IntStream.of(free)
                .boxed()
                .sorted(Comparator.comparing(place -> rank[parents[v][place]]))
                .mapToInt(Integer::intValue)
                .toArray();
        return effect.chain(order, hidden::add);
    }

    /**
     * In which order chains take parents up: first those that nothing else speaks of, then one order for all chains, so that
     * chains of the same parents run side by side.
     */
    private int[] ranks(boolean[] included, int[] states) {
        int[] uses = new int[network.size()];
        for (int v = 0; v < network.size(); v++) {
            if (included[v]) {
                for (int p : parents[v]) {
                    uses[p] += states[v] == 0 && network.mechanism(v) instanceof NoisyMax ? 0 : 1;
                }
            }
        }
        int[] rank = new int[network.size()];
        int[] order = IntStream.range(0, network.size())
                .boxed()
                .sorted(Comparator.comparing(v -> uses[v]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return rank;
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

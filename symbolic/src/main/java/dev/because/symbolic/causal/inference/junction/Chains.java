package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.inference.junction.elimination.BestOrder;
import dev.because.symbolic.causal.inference.junction.elimination.Interactions;
import dev.because.symbolic.causal.inference.junction.noisy.Link;
import dev.because.symbolic.causal.inference.junction.propagation.Potential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All chains of a graph, laid such that they run side by side. Imagine each chain shrunk to one point that is joined to each
 * parent: in the order in which that smaller graph is best eliminated, every chain takes up its parents, and the chains are
 * then eliminated step by step in the same order. What is open at a time is one hidden variable for each chain that has
 * begun and has not ended.
 *
 * @param sizes of all variables, with the hidden ones
 * @param variables all that are there
 * @param links of the chains, and those that there were before
 * @param order of elimination; none if there are no chains
 */
record Chains(int[] sizes, int[] variables, List<Link> links, int[] order) {
    static Chains of(
            int[] sizes, int[] free, List<Potential> potentials, List<Link> links, List<Chain> chains, int[] together) {
        if (chains.isEmpty()) {
            return new Chains(sizes, free, links, new int[0]);
        }
        int[] order = shrunk(sizes, free, potentials, links, chains, together);
        int[] rank = new int[sizes.length + chains.size()];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        Laying laying = new Laying(sizes, links);
        for (Chain chain : chains) {
            laying.add(chain, rank);
        }
        return new Chains(
                laying.sizes,
                IntStream.concat(IntStream.of(free), IntStream.range(sizes.length, laying.sizes.length))
                        .toArray(),
                laying.links,
                laying.order(order, chains));
    }

    private static int[] shrunk(
            int[] sizes, int[] free, List<Potential> potentials, List<Link> links, List<Chain> chains, int[] together) {
        int[] more = Arrays.copyOf(sizes, sizes.length + chains.size());
        Arrays.fill(more, sizes.length, more.length, 2);
        Interactions graph = new Interactions(more);
        IntStream.of(free).forEach(graph::add);
        potentials.forEach(potential -> graph.connect(potential.scope()));
        links.forEach(link -> graph.connect(link.scope()));
        graph.connect(together);
        for (int i = 0; i < chains.size(); i++) {
            for (int p : chains.get(i).free()) {
                graph.connect(new int[] {point(chains, i, sizes), p});
            }
        }
        return BestOrder.quickOrder(graph);
    }

    /** The point that a chain is shrunk to: the effect, or a new one where that is known. */
    private static int point(List<Chain> chains, int i, int[] sizes) {
        return chains.get(i).observed() ? sizes.length + i : chains.get(i).variable();
    }

    /** The chains laid so far. */
    private static final class Laying {
        private final int known;
        private final List<Link> links;
        private final List<int[]> parents = new ArrayList<>();
        private final List<int[]> hidden = new ArrayList<>();
        private int[] sizes;

        Laying(int[] sizes, List<Link> links) {
            this.known = sizes.length;
            this.sizes = sizes;
            this.links = new ArrayList<>(links);
        }

        void add(Chain chain, int[] rank) {
            int[] order = IntStream.of(chain.effect().free())
                    .boxed()
                    .sorted(Comparator.comparing(place -> rank[chain.parents()[place]]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int before = sizes.length;
            links.addAll(chain.effect().chain(order, this::hide));
            parents.add(IntStream.of(order).map(place -> chain.parents()[place]).toArray());
            hidden.add(IntStream.range(before, sizes.length).toArray());
        }

        private int hide(int size) {
            sizes = Arrays.copyOf(sizes, sizes.length + 1);
            sizes[sizes.length - 1] = size;
            return sizes.length - 1;
        }

        /** At each parent, every chain that takes it up leaves its last hidden variable behind; at its point, all. */
        int[] order(int[] shrunk, List<Chain> chains) {
            List<List<Integer>> behind = new ArrayList<>();
            for (int i = 0; i < known + chains.size(); i++) {
                behind.add(new ArrayList<>());
            }
            for (int i = 0; i < chains.size(); i++) {
                int[] path = parents.get(i);
                for (int step = 1; step < path.length; step++) {
                    behind.get(path[step]).add(hidden.get(i)[step - 1]);
                }
                int end = chains.get(i).observed() ? known + i : chains.get(i).variable();
                for (int h : hidden.get(i)) {
                    behind.get(end).add(h);
                }
            }
            IntStream.Builder order = IntStream.builder();
            boolean[] done = new boolean[sizes.length];
            for (int v : shrunk) {
                for (int h : behind.get(v)) {
                    if (!done[h]) {
                        done[h] = true;
                        order.add(h);
                    }
                }
                if (v < known && !done[v]) {
                    order.add(v);
                }
            }
            return order.build().toArray();
        }
    }
}

package dev.because.symbolic.causal.separation;

import java.util.BitSet;

/**
 * Which variables can tell nothing about which, whatever the numbers of the model are: d-separation (Pearl 1988), found in
 * time linear in the graph by following active paths (Koller and Friedman 2009, algorithm 3.1).
 */
public final class Separation {
    private final CausalGraph graph;

    public Separation(CausalGraph graph) {
        this.graph = graph;
    }

    /**
     * Whether no active path joins the two.
     *
     * @param known what else is known; what is known about the two themselves does not count
     */
    public boolean separated(int one, int other, Known known) {
        return separated(CausalGraph.set(one), CausalGraph.set(other), known);
    }

    /**
     * Whether no active path joins one of those with one of the others.
     *
     * @param known what else is known; what is known about those variables themselves does not count
     */
    public boolean separated(BitSet ones, BitSet others, Known known) {
        return !reachable(ones, known.without(others)).intersects(others);
    }

    /**
     * Which variables an active path joins with one of those, themselves included; an observed one, of which nothing new can
     * be told, is never among them.
     *
     * @param known what else is known; what is known about those variables themselves does not count
     */
    public BitSet reachable(BitSet from, Known known) {
        Known others = known.without(from);
        BitSet[] visited = new Ball(graph, others).roll(from);
        visited[0].or(visited[1]);
        visited[0].andNot(others.observed());
        return visited[0];
    }
}

package dev.because.symbolic.causal.separation;

import java.util.BitSet;

/**
 * What of a model a query needs.
 */
public final class Relevant {
    private final CausalGraph graph;

    public Relevant(CausalGraph graph) {
        this.graph = graph;
    }

    /**
     * The barren variables: those that are neither asked about nor known about, nor cause any that is. Without them every
     * probability that is asked for stays the same (Shachter 1986).
     */
    public BitSet barren(BitSet asked, Known known) {
        BitSet kept = known.all();
        kept.or(asked);
        BitSet barren = new BitSet();
        barren.set(0, graph.size());
        barren.andNot(graph.ancestors(kept));
        return barren;
    }

    /**
     * What is requisite for the joint posterior of the variables that are asked about (Shachter 1998): whatever the numbers of
     * all other mechanisms are, and whatever the other findings say, this posterior stays the same as long as the findings
     * are possible at all.
     */
    public Requisite requisite(BitSet asked, Known known) {
        Ball ball = new Ball(graph, known);
        BitSet[] visited = ball.roll(asked);
        BitSet mechanisms = new BitSet();
        for (int came : new int[] {Ball.FROM_CHILD, Ball.FROM_PARENT}) {
            visited[came].stream()
                    .filter(variable -> ball.toParents(variable, came))
                    .forEach(mechanisms::set);
        }
        BitSet findings = known.all();
        visited[0].or(visited[1]);
        findings.and(visited[0]);
        return new Requisite(mechanisms, findings);
    }

    /**
     * What a query needs.
     *
     * @param mechanisms the variables whose mechanisms it needs
     * @param findings the variables of which it needs to know what is known about them
     */
    public record Requisite(BitSet mechanisms, BitSet findings) {}
}

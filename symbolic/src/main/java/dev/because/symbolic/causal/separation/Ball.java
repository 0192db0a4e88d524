package dev.because.symbolic.causal.separation;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * The ball that rolls along active paths (Shachter 1998), with the colliders opened beforehand as Koller and Friedman (2009,
 * algorithm 3.1) do: where it may go next depends on where it is and on whether it came from a child or from a parent.
 */
final class Ball {
    static final int FROM_CHILD = 0;
    static final int FROM_PARENT = 1;

    private final CausalGraph graph;
    private final BitSet observed;
    private final BitSet opened;

    Ball(CausalGraph graph, Known known) {
        this.graph = graph;
        this.observed = known.observed();
        this.opened = graph.ancestors(known.all());
    }

    /** Whether it goes on to the parents. */
    boolean toParents(int variable, int came) {
        return came == FROM_CHILD ? !observed.get(variable) : opened.get(variable);
    }

    /** Whether it goes on to the children. */
    boolean toChildren(int variable) {
        return !observed.get(variable);
    }

    /**
     * Rolls it from each of those variables, as if it had come from a child.
     *
     * @return the variables where it came from a child, and those where it came from a parent
     */
    BitSet[] roll(BitSet from) {
        BitSet[] visited = {(BitSet) from.clone(), new BitSet()};
        Deque<int[]> waiting = new ArrayDeque<>();
        from.stream().forEach(variable -> waiting.push(new int[] {variable, FROM_CHILD}));
        while (!waiting.isEmpty()) {
            int[] at = waiting.pop();
            if (toParents(at[0], at[1])) {
                visit(graph.parentLists()[at[0]], FROM_CHILD, visited, waiting);
            }
            if (toChildren(at[0])) {
                visit(graph.childLists()[at[0]], FROM_PARENT, visited, waiting);
            }
        }
        return visited;
    }

    private static void visit(int[] next, int came, BitSet[] visited, Deque<int[]> waiting) {
        for (int variable : next) {
            if (!visited[came].get(variable)) {
                visited[came].set(variable);
                waiting.push(new int[] {variable, came});
            }
        }
    }
}

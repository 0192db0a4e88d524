package dev.because.explain.check.causal.graph;

import dev.because.symbolic.causal.BayesianNetwork;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Separation by the moral graph (Lauritzen and others 1990): of all that is spoken of and its ancestors, with the parents of
 * each variable married and the arrows' heads taken off. What is known separates the others if every path leads through it.
 * The graph may have had the arrows into, or out of, some variables cut.
 */
public final class MoralGraph {
    private final BitSet[] parents;

    private MoralGraph(BitSet... parents) {
        this.parents = parents;
    }

    public static MoralGraph of(BayesianNetwork network) {
        return new MoralGraph(IntStream.range(0, network.size())
                .mapToObj(variable -> set(network.parents(variable)))
                .toArray(BitSet[]::new));
    }

    public static BitSet set(int... variables) {
        BitSet set = new BitSet();
        IntStream.of(variables).forEach(set::set);
        return set;
    }

    /** Without the arrows out of those variables. */
    MoralGraph withoutArrowsOutOf(BitSet variables) {
        MoralGraph cut = copy();
        for (BitSet each : cut.parents) {
            each.andNot(variables);
        }
        return cut;
    }

    /** Without the arrows into those variables. */
    MoralGraph withoutArrowsInto(BitSet variables) {
        MoralGraph cut = copy();
        variables.stream().forEach(variable -> cut.parents[variable].clear());
        return cut;
    }

    /** With one more variable, a child of that one: what a soft finding observes. Its index is the number of those before. */
    MoralGraph withChildOf(int variable) {
        BitSet[] more = new BitSet[parents.length + 1];
        System.arraycopy(copy().parents, 0, more, 0, parents.length);
        more[parents.length] = set(variable);
        return new MoralGraph(more);
    }

    int size() {
        return parents.length;
    }

    boolean hasArrow(int from, int to) {
        return parents[to].get(from);
    }

    private MoralGraph copy() {
        return new MoralGraph(IntStream.range(0, parents.length)
                .mapToObj(v -> (BitSet) parents[v].clone())
                .toArray(BitSet[]::new));
    }

    /** Those variables and all from which arrows lead to them. */
    BitSet ancestors(BitSet variables) {
        BitSet found = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>();
        variables.stream().forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int variable = waiting.pop();
            if (!found.get(variable)) {
                found.set(variable);
                parents[variable].stream().forEach(waiting::add);
            }
        }
        return found;
    }

    /** Those variables and all to which arrows lead from them. */
    public BitSet descendants(BitSet variables) {
        return IntStream.range(0, parents.length)
                .filter(v -> ancestors(set(v)).intersects(variables))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Whether the known separate those from the others. */
    boolean separates(BitSet known, BitSet ones, BitSet others) {
        BitSet all = (BitSet) known.clone();
        all.or(ones);
        all.or(others);
        BitSet relevant = ancestors(all);
        BitSet reached = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>();
        ones.stream().filter(v -> !known.get(v)).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int variable = waiting.pop();
            if (!reached.get(variable) && !known.get(variable)) {
                reached.set(variable);
                beside(variable, relevant).stream().forEach(waiting::add);
            }
        }
        return !reached.intersects(others);
    }

    /** Its parents, its children, and whoever has a child with it, of the relevant ones. */
    private BitSet beside(int variable, BitSet relevant) {
        BitSet beside = (BitSet) parents[variable].clone();
        relevant.stream().filter(child -> parents[child].get(variable)).forEach(child -> {
            beside.set(child);
            beside.or(parents[child]);
        });
        return beside;
    }
}

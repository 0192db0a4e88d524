package dev.because.symbolic.causal.separation;

import dev.because.symbolic.causal.BayesianNetwork;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * The arrows of a causal model, without its numbers: an acyclic graph of the variables 0, 1, 2, …. Sets of variables are
 * {@link BitSet}s, which are never changed here and belong to the caller when returned. Immutable.
 */
public final class CausalGraph {
    private final int[][] parents;
    private final int[][] children;

    private CausalGraph(int[][] parents) {
        this.parents = parents;
        int[] counts = new int[parents.length];
        Arrays.stream(parents).flatMapToInt(Arrays::stream).forEach(parent -> counts[parent]++);
        this.children = IntStream.of(counts).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(counts, 0);
        for (int i = 0; i < parents.length; i++) {
            for (int parent : parents[i]) {
                children[parent][counts[parent]++] = i;
            }
        }
    }

    /** The arrows of a network, by its indices. */
    public static CausalGraph of(BayesianNetwork network) {
        return of(IntStream.range(0, network.size()).mapToObj(network::parents).toArray(int[][]::new));
    }

    /**
     * The graph in which each variable has those parents.
     *
     * @param parents for each variable the indices of its parents; without cycles, which is not looked at
     */
    public static CausalGraph of(int[][] parents) {
        return new CausalGraph(Arrays.stream(parents)
                .map(all -> IntStream.of(all).sorted().toArray())
                .toArray(int[][]::new));
    }

    /** How many variables there are. */
    public int size() {
        return parents.length;
    }

    /** Its parents, ascending. */
    public int[] parents(int variable) {
        return parents[variable].clone();
    }

    /** Its children, ascending. */
    public int[] children(int variable) {
        return children[variable].clone();
    }

    /** Whether there is an arrow from one to the other. */
    public boolean hasArrow(int from, int to) {
        return Arrays.binarySearch(parents[to], from) >= 0;
    }

    /** Those variables and all from which arrows lead to them. */
    public BitSet ancestors(BitSet of) {
        return closure(of, parents);
    }

    /** Those variables and all to which arrows lead from them. */
    public BitSet descendants(BitSet of) {
        return closure(of, children);
    }

    /** The graph without the arrows into those variables. */
    public CausalGraph withoutArrowsInto(BitSet variables) {
        return new CausalGraph(IntStream.range(0, size())
                .mapToObj(i -> variables.get(i) ? new int[0] : parents[i])
                .toArray(int[][]::new));
    }

    /** The graph without the arrows out of those variables. */
    public CausalGraph withoutArrowsOutOf(BitSet variables) {
        return new CausalGraph(Arrays.stream(parents)
                .map(all -> IntStream.of(all)
                        .filter(parent -> !variables.get(parent))
                        .toArray())
                .toArray(int[][]::new));
    }

    /** The set of those variables. */
    public static BitSet set(int... variables) {
        BitSet set = new BitSet();
        IntStream.of(variables).forEach(set::set);
        return set;
    }

    private static BitSet closure(BitSet of, int[][] next) {
        BitSet found = (BitSet) of.clone();
        Deque<Integer> waiting = new ArrayDeque<>(of.stream().boxed().toList());
        while (!waiting.isEmpty()) {
            for (int variable : next[waiting.pop()]) {
                if (!found.get(variable)) {
                    found.set(variable);
                    waiting.push(variable);
                }
            }
        }
        return found;
    }

    int[][] parentLists() {
        return parents;
    }

    int[][] childLists() {
        return children;
    }
}

package dev.because.symbolic.logic.diagram;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The nodes of a diagram, each kept once. A node has a level, and two children of lower levels (greater numbers); nodes 0 and
 * 1 are the leaves. A child's number is less than its parent's, so that going through the numbers upwards visits children
 * first. Nodes are never given back.
 */
final class NodeTable {
    /** The level of the leaves, below all others. */
    static final int LEAF_LEVEL = Integer.MAX_VALUE;

    private static final int CLOCK_MASK = 0xfff;

    private final int limit;
    private final BooleanSupplier over;
    private int[] levels = new int[1 << 10];
    private int[] lows = new int[1 << 10];
    private int[] highs = new int[1 << 10];
    private int[] chained = new int[1 << 10];
    private int[] heads = new int[1 << 11];
    private int size = 2;

    NodeTable(int limit, BooleanSupplier over) {
        this.limit = limit;
        this.over = over;
        levels[0] = LEAF_LEVEL;
        levels[1] = LEAF_LEVEL;
        lows[1] = 1;
        highs[1] = 1;
    }

    int size() {
        return size;
    }

    int level(int node) {
        return levels[node];
    }

    int low(int node) {
        return lows[node];
    }

    int high(int node) {
        return highs[node];
    }

    /** The one node of these, made if it was not there. */
    int node(int level, int low, int high) {
        int head = OperationCache.mix(level, low, high) & heads.length - 1;
        for (int node = heads[head]; node != 0; node = chained[node]) {
            if (lows[node] == low && highs[node] == high && levels[node] == level) {
                return node;
            }
        }
        if (size >= limit) {
            throw new DiagramTooLargeException(size, "the limit of nodes");
        }
        if ((size & CLOCK_MASK) == 0 && over.getAsBoolean()) {
            throw new DiagramTooLargeException(size, "the limit of time");
        }
        if (size == levels.length) {
            grow();
            head = OperationCache.mix(level, low, high) & heads.length - 1;
        }
        levels[size] = level;
        lows[size] = low;
        highs[size] = high;
        chained[size] = heads[head];
        heads[head] = size;
        return size++;
    }

    /** Marks what can be reached from a node, itself included: so long an array that the node is its last place. */
    boolean[] reachable(int root) {
        boolean[] reached = new boolean[root + 1];
        reached[root] = true;
        for (int node = root; node > 1; node--) {
            if (reached[node]) {
                reached[lows[node]] = true;
                reached[highs[node]] = true;
            }
        }
        return reached;
    }

    private void grow() {
        int larger = 2 * size;
        levels = Arrays.copyOf(levels, larger);
        lows = Arrays.copyOf(lows, larger);
        highs = Arrays.copyOf(highs, larger);
        chained = Arrays.copyOf(chained, larger);
        heads = new int[2 * larger];
        for (int node = 2; node < size; node++) {
            int head = OperationCache.mix(levels[node], lows[node], highs[node]) & heads.length - 1;
            chained[node] = heads[head];
            heads[head] = node;
        }
    }
}

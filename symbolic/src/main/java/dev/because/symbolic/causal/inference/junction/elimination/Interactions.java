package dev.because.symbolic.causal.inference.junction.elimination;

/**
 * Which variables occur together in a factor: the moral graph, as rows of bits. Variables that no factor mentions and that
 * were not {@linkplain #add added} are not there.
 */
public final class Interactions {
    private final double[] weights;
    private final long[][] neighbours;
    private final long[] present;
    private final int words;

    /**
     * @param sizes how many states each variable has, there or not
     */
    public Interactions(int[] sizes) {
        words = (sizes.length + 63) >>> 6;
        weights = new double[sizes.length];
        for (int v = 0; v < sizes.length; v++) {
            weights[v] = Math.log(sizes[v]);
        }
        neighbours = new long[sizes.length][];
        present = new long[words];
    }

    /** Adds a variable. */
    public void add(int variable) {
        if (neighbours[variable] == null) {
            neighbours[variable] = new long[words];
            set(present, variable);
        }
    }

    /** Adds the variables of a factor, and joins each with each. */
    public void connect(int[] scope) {
        for (int v : scope) {
            add(v);
        }
        for (int v : scope) {
            for (int u : scope) {
                if (u != v) {
                    set(neighbours[v], u);
                }
            }
        }
    }

    /** How many variables there could be: their indices are below it. */
    int capacity() {
        return neighbours.length;
    }

    int words() {
        return words;
    }

    boolean holds(int variable) {
        return has(present, variable);
    }

    /** The neighbours of a variable that is there; not to be changed. */
    long[] neighbours(int variable) {
        return neighbours[variable];
    }

    /** The logarithm of its number of states. */
    double weight(int variable) {
        return weights[variable];
    }

    static boolean has(long[] bits, int at) {
        return (bits[at >>> 6] >>> at & 1) != 0;
    }

    static void set(long[] bits, int at) {
        bits[at >>> 6] |= 1L << at;
    }

    static void clear(long[] bits, int at) {
        bits[at >>> 6] &= ~(1L << at);
    }

    static int[] members(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        int[] members = new int[count];
        int next = 0;
        for (int w = 0; w < bits.length; w++) {
            for (long word = bits[w]; word != 0; word &= word - 1) {
                members[next++] = (w << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return members;
    }
}

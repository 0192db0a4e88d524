package dev.because.symbolic.logic.diagram;

/**
 * Remembers results of operations on nodes, as long as no other takes the place: what is forgotten is computed again. Without
 * it, an operation would take as long as there are paths, not as there are nodes.
 */
final class OperationCache {
    private static final int WIDTH = 4;
    private static final int MOST_ENTRIES = 1 << 21;

    private int[] entries = new int[WIDTH << 12];
    private int used;

    /** What was remembered of that operation, which is a number of its own for each operation and third operand; or -1. */
    int get(int operation, int first, int second) {
        int entry = place(operation, first, second);
        return entries[entry + 3] != 0
                        && entries[entry] == operation
                        && entries[entry + 1] == first
                        && entries[entry + 2] == second
                ? entries[entry + 3] - 1
                : -1;
    }

    /** Remembers a result and returns it. */
    int put(int operation, int first, int second, int result) {
        if (++used > entries.length / WIDTH && entries.length / WIDTH < MOST_ENTRIES) {
            grow();
        }
        set(operation, first, second, result + 1);
        return result;
    }

    /** Spreads three numbers over all bits of one. */
    static int mix(int first, int second, int third) {
        int mixed = first * 0x9e3779b1 + second * 0x85ebca6b + third * 0xc2b2ae35;
        mixed = (mixed ^ mixed >>> 15) * 0x2c1b3c6d;
        return mixed ^ mixed >>> 13;
    }

    private void grow() {
        int[] old = entries;
        entries = new int[2 * old.length];
        for (int i = 0; i < old.length; i += WIDTH) {
            if (old[i + 3] != 0) {
                set(old[i], old[i + 1], old[i + 2], old[i + 3]);
            }
        }
    }

    private void set(int operation, int first, int second, int resultAndOne) {
        int entry = place(operation, first, second);
        entries[entry] = operation;
        entries[entry + 1] = first;
        entries[entry + 2] = second;
        entries[entry + 3] = resultAndOne;
    }

    private int place(int operation, int first, int second) {
        return (mix(operation, first, second) & entries.length / WIDTH - 1) * WIDTH;
    }
}

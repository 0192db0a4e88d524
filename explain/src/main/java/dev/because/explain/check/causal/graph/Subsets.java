package dev.because.explain.check.causal.graph;

/** The subsets of one size of the first so many numbers, in lexicographic order. */
public final class Subsets {
    private final int count;
    private final int[] chosen;
    private boolean begun;

    public Subsets(int count, int size) {
        this.count = count;
        this.chosen = new int[size];
    }

    /** Goes on to the next one; false if there is none. */
    public boolean next() {
        int size = chosen.length;
        if (!begun) {
            begun = true;
            for (int i = 0; i < size; i++) {
                chosen[i] = i;
            }
            return size <= count;
        }
        int at = size - 1;
        while (at >= 0 && chosen[at] == count - size + at) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        chosen[at]++;
        for (int i = at + 1; i < size; i++) {
            chosen[i] = chosen[i - 1] + 1;
        }
        return true;
    }

    /** The numbers, ascending. */
    public int[] chosen() {
        return chosen.clone();
    }
}

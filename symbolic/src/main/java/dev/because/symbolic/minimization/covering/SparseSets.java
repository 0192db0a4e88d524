package dev.because.symbolic.minimization.covering;

import java.util.Arrays;

/**
 * Sets of whole numbers as ascending arrays from which members can be taken away, each with a signature of 64 bits: if a
 * set lies in another, its signature lies in the other's, and most pairs are told apart by that alone.
 */
final class SparseSets {
    private static final int[] NONE = {};

    private final int[][] members;
    private final int[] sizes;
    private final long[] signatures;

    SparseSets(int count) {
        members = new int[count][];
        Arrays.fill(members, NONE);
        sizes = new int[count];
        signatures = new long[count];
    }

    SparseSets(SparseSets other) {
        members = new int[other.members.length][];
        sizes = other.sizes.clone();
        signatures = other.signatures.clone();
        for (int set = 0; set < members.length; set++) {
            members[set] = sizes[set] == 0 ? NONE : Arrays.copyOf(other.members[set], sizes[set]);
        }
    }

    void put(int set, int[] ascending) {
        members[set] = ascending.clone();
        sizes[set] = ascending.length;
        sign(set);
    }

    int size(int set) {
        return sizes[set];
    }

    int member(int set, int index) {
        return members[set][index];
    }

    int[] copy(int set) {
        return Arrays.copyOf(members[set], sizes[set]);
    }

    void clear(int set) {
        sizes[set] = 0;
        signatures[set] = 0;
        members[set] = NONE;
    }

    void remove(int set, int member) {
        int index = Arrays.binarySearch(members[set], 0, sizes[set], member);
        if (index >= 0) {
            sizes[set]--;
            System.arraycopy(members[set], index + 1, members[set], index, sizes[set] - index);
            sign(set);
        }
    }

    private void sign(int set) {
        long signature = 0;
        for (int i = 0; i < sizes[set]; i++) {
            signature |= 1L << (members[set][i] * 0x9E3779B97F4A7C15L >>> 58);
        }
        signatures[set] = signature;
    }

    /** Whether the first set lies in the second. */
    boolean isSubset(int small, int large) {
        if (sizes[small] > sizes[large] || (signatures[small] & ~signatures[large]) != 0) {
            return false;
        }
        int[] wanted = members[small];
        int[] there = members[large];
        int at = 0;
        int end = sizes[large];
        for (int i = 0; i < sizes[small]; i++) {
            while (at < end && there[at] < wanted[i]) {
                at++;
            }
            if (at == end || there[at++] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

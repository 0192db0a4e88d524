package dev.because.symbolic.minimization.cube;

import java.util.Arrays;
import java.util.Collection;

/**
 * The least cube that contains what cubes leave of a cube: to what it can be reduced while they cover the rest. Found without
 * making the complement: where no input has literals of both kinds, only the cubes of one literal matter, and a split stops
 * as soon as the hull is everything. Not for several threads at once.
 */
public final class ComplementHull {
    private final CubeSpace space;
    private final int words;
    private final Columns columns;

    public ComplementHull(CubeSpace space) {
        this.space = space;
        words = space.inputWords();
        columns = new Columns(words);
    }

    /**
     * The least cube within this one, of the outputs that need it, with which the others still cover all of it; of no output
     * if they do so alone.
     *
     * @param others cubes; the cube itself, if it is among them, does not count
     * @param cube what is to be reduced
     */
    public long[] reduced(Collection<long[]> others, long[] cube) {
        long[][] near = new long[others.size()][];
        int count = 0;
        for (long[] other : others) {
            if (other != cube && space.outputsMeet(other, cube) && space.inputsMeet(other, cube)) {
                near[count++] = other;
            }
        }
        long[] raised = new long[words];
        for (int w = 0; w < words; w++) {
            raised[w] = ~cube[w];
            raised[w] |= (raised[w] & CubeSpace.ZEROS) << 1 | raised[w] >>> 1 & CubeSpace.ZEROS;
        }
        long[] hull = new long[space.words()];
        long[][] part = new long[count][];
        for (int output = 0; output < space.outputs(); output++) {
            if (!space.hasOutput(cube, output)) {
                continue;
            }
            int size = 0;
            for (int i = 0; i < count; i++) {
                if (space.hasOutput(near[i], output)) {
                    part[size++] = near[i];
                }
            }
            long[] left = new long[words];
            if (hull(part, size, raised, left)) {
                for (int w = 0; w < words; w++) {
                    hull[w] |= left[w] & cube[w];
                }
                space.addOutput(hull, output);
            }
        }
        return hull;
    }

    /** Puts the hull of what the cubes leave into {@code hull}; whether they leave anything. */
    private boolean hull(long[][] cubes, int size, long[] raised, long[] hull) {
        Arrays.fill(hull, -1L);
        long[][] rest = cubes;
        int count = size;
        long[] given = raised;
        // A cube of one literal leaves only what has the opposite literal.
        for (int single = 0; single >= 0; ) {
            single = -1;
            for (int i = 0; i < count && single < 0; i++) {
                int lacking = 0;
                int bit = -1;
                for (int w = 0; w < words; w++) {
                    long missing = ~(rest[i][w] | given[w]);
                    if (missing != 0) {
                        lacking += Long.bitCount(missing);
                        bit = (w << 6) + Long.numberOfTrailingZeros(missing);
                    }
                }
                if (lacking == 0) {
                    return false;
                }
                if (lacking == 1) {
                    single = bit;
                }
            }
            if (single >= 0) {
                hull[single >> 6] &= ~(1L << (single ^ 1));
                long[][] kept = new long[count][];
                count = Columns.having(rest, count, single, kept);
                rest = kept;
                given = Columns.raisedAt(given, single);
            }
        }
        columns.count(rest, count, given);
        int bit = columns.mostBinate();
        if (bit < 0) {
            return true;
        }
        return split(rest, count, given, bit, hull);
    }

    private boolean split(long[][] cubes, int size, long[] raised, int bit, long[] hull) {
        long[] fixed = Columns.raisedAt(raised, bit);
        long[][] part = new long[size][];
        long[] zero = new long[words];
        boolean someZero = hull(part, Columns.having(cubes, size, bit, part), fixed, zero);
        long[] one = new long[words];
        boolean someOne = hull(part, Columns.having(cubes, size, bit ^ 1, part), fixed, one);
        zero[bit >> 6] &= ~(1L << (bit ^ 1));
        one[bit >> 6] &= ~(1L << bit);
        for (int w = 0; w < words; w++) {
            hull[w] &= (someZero ? zero[w] : 0) | (someOne ? one[w] : 0);
        }
        return someZero || someOne;
    }
}

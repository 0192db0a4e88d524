package dev.because.symbolic.minimization.cube;

import java.util.Arrays;

/**
 * How often each literal occurs in a list of cubes, and the input to split on. A cube within a recursion is the one it was,
 * with the bits of {@code raised} added: the inputs that have been given a value.
 */
final class Columns {
    private final int words;
    private final int[] lacking;

    Columns(int inputWords) {
        words = inputWords;
        lacking = new int[inputWords * Long.SIZE];
    }

    /** Counts, for each input bit, the cubes that lack it. */
    void count(long[][] cubes, int size, long[] raised) {
        Arrays.fill(lacking, 0);
        for (int i = 0; i < size; i++) {
            long[] cube = cubes[i];
            for (int w = 0; w < words; w++) {
                for (long rest = ~(cube[w] | raised[w]); rest != 0; rest &= rest - 1) {
                    lacking[(w << 6) + Long.numberOfTrailingZeros(rest)]++;
                }
            }
        }
    }

    /** The bits that some cube lacks while none lacks the other bit of that input: set in {@code unate}. */
    boolean unate(long[] unate) {
        boolean some = false;
        for (int w = 0; w < words; w++) {
            long found = 0;
            for (int bit = 0; bit < Long.SIZE; bit += 2) {
                int zero = lacking[(w << 6) + bit];
                int one = lacking[(w << 6) + bit + 1];
                if (zero != 0 && one == 0) {
                    found |= 1L << bit;
                } else if (one != 0 && zero == 0) {
                    found |= 2L << bit;
                }
            }
            unate[w] = found;
            some |= found != 0;
        }
        return some;
    }

    /** How many cubes lack that bit. */
    int lacking(int bit) {
        return lacking[bit];
    }

    /** The first bit of the input with literals of both kinds that most cubes have, evenly; -1 if there is none. */
    int mostBinate() {
        int best = -1;
        int most = 0;
        int uneven = 0;
        for (int bit = 0; bit < lacking.length; bit += 2) {
            int zero = lacking[bit];
            int one = lacking[bit + 1];
            if (zero == 0 || one == 0) {
                continue;
            }
            int difference = Math.abs(zero - one);
            if (zero + one > most || zero + one == most && difference < uneven) {
                best = bit;
                most = zero + one;
                uneven = difference;
            }
        }
        return best;
    }

    /** The bit that most cubes lack; -1 if none lacks any. */
    int mostLacking() {
        int best = -1;
        int most = 0;
        for (int bit = 0; bit < lacking.length; bit++) {
            if (lacking[bit] > most) {
                most = lacking[bit];
                best = bit;
            }
        }
        return best;
    }

    /** Of the cubes, those that have this bit or have got it, at the front of {@code into}; how many. */
    static int having(long[][] cubes, int size, int bit, long[][] into) {
        int kept = 0;
        int word = bit >> 6;
        for (int i = 0; i < size; i++) {
            if ((cubes[i][word] >>> bit & 1) != 0) {
                into[kept++] = cubes[i];
            }
        }
        return kept;
    }

    /** With the input of this bit fixed: both its bits raised. */
    static long[] raisedAt(long[] raised, int bit) {
        long[] more = raised.clone();
        more[bit >> 6] |= 3L << (bit & 62);
        return more;
    }
}

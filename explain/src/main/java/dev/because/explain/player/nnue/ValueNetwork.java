package dev.because.explain.player.nnue;

import java.util.Arrays;

/**
 * A network that evaluates positions, small enough to be asked at every leaf of a search and made so that a move changes little of what
 * was computed (Nasu, Efficiently updatable neural-network-based evaluation functions for computer shogi, 2018). Each side's {@link Features}
 * are mapped linearly to the same number of hidden units; both halves, that of the side to move first, are bounded to 0 … 1 and squared,
 * and an output, chosen by the number of pieces, adds them up. All weights are whole numbers, so that every machine computes the same.
 *
 * @param input {@link Features#COUNT} rows of {@code hidden} weights, in units of 1/{@value #UNIT}
 * @param bias of each hidden unit, in the same units
 * @param output for each of the {@link Features#BUCKETS} outputs two rows of {@code hidden} weights, the mover's half first, in units of
 *     1/{@value #OUTPUT_UNIT}
 * @param outputBias of each output, in units of {@value #UNIT}² × {@value #OUTPUT_UNIT} a {@value #CENTIPAWNS} centipawns
 */
@SuppressWarnings("ArrayRecordComponent")
public record ValueNetwork(int[][] input, int[] bias, int[][] output, int[] outputBias) {
    /** What a hidden unit counts that is fully on: its square, times a weight of the output, fits into 32 bits for 512 units. */
    public static final int UNIT = 181;

    /** What an output weight of 1 is. */
    public static final int OUTPUT_UNIT = 64;

    /** What an output of 1 means. */
    public static final int CENTIPAWNS = 400;

    /** The greatest output weight: with it not even all units together overflow. */
    public static final int MOST_OUTPUT = 127;

    /** More hidden units could overflow. */
    public static final int MOST_HIDDEN = 512;

    /** @throws IllegalArgumentException if the numbers of weights do not belong together */
    public ValueNetwork {
        int hidden = bias.length;
        if (hidden < 1
                || hidden > MOST_HIDDEN
                || !areRows(input, Features.COUNT, hidden)
                || !areRows(output, 2 * Features.BUCKETS, hidden)
                || outputBias.length != Features.BUCKETS) {
            throw new IllegalArgumentException("weights of other numbers than " + hidden + " hidden units need");
        }
    }

    private static boolean areRows(int[][] rows, int count, int length) {
        return rows.length == count && Arrays.stream(rows).allMatch(row -> row.length == length);
    }

    /** Hidden units a side. */
    public int hidden() {
        return bias.length;
    }

    /**
     * Centipawns for the side to move.
     *
     * @param mover the hidden units' sums, in units of 1/{@value #UNIT}, as the side to move sees the board
     * @param other as the other side sees it
     * @param bucket which output counts
     */
    public int centipawns(int[] mover, int[] other, int bucket) {
        long sum = (long) half(mover, output[2 * bucket]) + half(other, output[2 * bucket + 1]) + outputBias[bucket];
        return (int) (sum * CENTIPAWNS / ((long) UNIT * UNIT * OUTPUT_UNIT));
    }

    /** Bounds without branches and without calls, which Java 17 would not turn into vector instructions: four times as fast. */
    private static int half(int[] sums, int[] weights) {
        int sum = 0;
        for (int i = 0; i < sums.length; i++) {
            int atLeastZero = sums[i] & ~(sums[i] >> 31);
            int above = atLeastZero - UNIT;
            int on = UNIT + (above & above >> 31);
            sum += on * on * weights[i];
        }
        return sum;
    }
}

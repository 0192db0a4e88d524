package dev.because.explain.player.training.value;

import dev.because.explain.player.nnue.Features;
import dev.because.explain.player.nnue.ValueNetwork;

/**
 * Some positions as TensorFlow takes them.
 *
 * @param mover the inputs that are on as the side to move sees them, each as number of the position and number of the input
 * @param other the same as the other side sees them
 * @param bucket a row of {@link Features#BUCKETS} for each position, 1 at the output that counts
 * @param counted what counting says, in units of {@link ValueNetwork#CENTIPAWNS}
 * @param target the expected result for the side to move, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent")
record ValueBatch(long[] mover, long[] other, float[] bucket, float[] counted, float[] target) {
    /** The positions of these numbers. */
    static ValueBatch of(ValueLabels labels, int[] numbers) {
        ValueLabels.View view = new ValueLabels.View();
        int pieces = 0;
        for (int number : numbers) {
            labels.look(number, view);
            pieces += view.pieces;
        }
        ValueBatch batch = new ValueBatch(
                new long[2 * pieces],
                new long[2 * pieces],
                new float[numbers.length * Features.BUCKETS],
                new float[numbers.length],
                new float[numbers.length]);
        int from = 0;
        for (int row = 0; row < numbers.length; row++) {
            labels.look(numbers[row], view);
            batch.write(row, from, view);
            from += 2 * view.pieces;
        }
        return batch;
    }

    int count() {
        return target.length;
    }

    private void write(int row, int from, ValueLabels.View view) {
        bucket[row * Features.BUCKETS + Features.bucket(view.pieces)] = 1;
        counted[row] = view.counted / (float) ValueNetwork.CENTIPAWNS;
        target[row] = (float) expected(view.centipawns);
        int ours = Features.turned(view.whiteMoves, view.king(true));
        int theirs = Features.turned(!view.whiteMoves, view.king(false));
        for (int i = 0; i < view.pieces; i++) {
            int place = from + 2 * i;
            mover[place] = row;
            other[place] = row;
            mover[place + 1] = Features.number(view.mine[i], view.types[i], view.squares[i] ^ ours);
            other[place + 1] = Features.number(!view.mine[i], view.types[i], view.squares[i] ^ theirs);
        }
    }

    /** What a network adds to the count of each position, in centipawns, by the weights as a search uses them. */
    int[] corrections(ValueNetwork network) {
        int[][] movers = sums(network, mover);
        int[][] others = sums(network, other);
        int[] corrections = new int[count()];
        for (int row = 0; row < corrections.length; row++) {
            int output = 0;
            while (bucket[row * Features.BUCKETS + output] == 0) {
                output++;
            }
            corrections[row] = network.centipawns(movers[row], others[row], output);
        }
        return corrections;
    }

    private int[][] sums(ValueNetwork network, long[] on) {
        int[][] sums = new int[count()][];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = network.bias().clone();
        }
        for (int i = 0; i < on.length; i += 2) {
            int[] into = sums[(int) on[i]];
            int[] weights = network.input()[(int) on[i + 1]];
            for (int unit = 0; unit < into.length; unit++) {
                into[unit] += weights[unit];
            }
        }
        return sums;
    }

    /** The expected result, from 0 to 1. */
    static double expected(double centipawns) {
        return 1 / (1 + Math.exp(-centipawns * ValueRecipe.SLOPE));
    }
}

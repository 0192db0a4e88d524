package dev.because.explain.player.training.value;

import dev.because.explain.player.nnue.Features;
import dev.because.explain.player.nnue.ValueNetwork;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.List;

/** Learnt weights in whole numbers, as a search computes with them. */
final class Quantisation {
    /** The greatest output weight that a whole number stands for: greater ones would be cut off. */
    static final float MOST_OUTPUT = ValueNetwork.MOST_OUTPUT / (float) ValueNetwork.OUTPUT_UNIT;

    private Quantisation() {}

    /** @param weights as {@link ValueTraining#weights()} gives them */
    static ValueNetwork network(List<Tensor> weights) {
        double unit = ValueNetwork.UNIT;
        double outputUnit = ValueNetwork.OUTPUT_UNIT;
        int hidden = weights.get(1).shape().extent(0);
        return new ValueNetwork(
                rows(rounded(weights.get(0).values(), unit), hidden),
                rounded(weights.get(1).values(), unit),
                rows(rounded(byOutput(weights.get(2).values(), 2 * hidden), outputUnit), hidden),
                rounded(weights.get(3).values(), unit * unit * outputUnit));
    }

    /** From units × outputs to outputs × units, bounded. */
    private static float[] byOutput(float[] byUnit, int units) {
        float[] turned = new float[byUnit.length];
        for (int i = 0; i < byUnit.length; i++) {
            turned[i % Features.BUCKETS * units + i / Features.BUCKETS] =
                    Math.max(-MOST_OUTPUT, Math.min(MOST_OUTPUT, byUnit[i]));
        }
        return turned;
    }

    private static int[][] rows(int[] values, int length) {
        int[][] rows = new int[values.length / length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(values, i * length, (i + 1) * length);
        }
        return rows;
    }

    private static int[] rounded(float[] values, double unit) {
        int[] rounded = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (int) Math.round(values[i] * unit);
        }
        return rounded;
    }
}

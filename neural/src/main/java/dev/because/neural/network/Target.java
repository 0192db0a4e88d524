package dev.because.neural.network;

/**
 * The number that an attribution explains: a linear function of the units of one layer.
 *
 * <p>Written {@code class:7}, {@code class:"zebra"}, {@code layer[k]}, {@code layer[r,c,k]} or {@code layer[:,:,k]}; see
 * {@link TargetGrammar}.
 */
public sealed interface Target permits ClassScore, Lead, Neuron, Channel {
    /** The layer whose units it adds up. */
    Layer layer();

    /** The weight of each unit of {@link #layer()}, of that layer's shape. */
    Tensor weights();

    /** The target as the grammar writes it. */
    String address();

    /** Its value for each item of a batch of the layer's activations. */
    default float[] values(Tensor activations) {
        float[] weights = weights().values();
        float[] units = activations.values();
        float[] sums = new float[activations.shape().extent(0)];
        for (int i = 0; i < sums.length; i++) {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += (double) weights[j] * units[i * weights.length + j];
            }
            sums[i] = (float) sum;
        }
        return sums;
    }
}

package dev.because.explain.player.lc0;

/**
 * Units that each see all inputs.
 *
 * @param weights unit × input
 * @param biases one for each unit
 */
public record Dense(Layer weights, Layer biases) {
    /** One of these numbers. */
    public static Dense of(float[] weights, float[] biases) {
        return new Dense(Layer.nearest(weights), Layer.nearest(biases));
    }

    /** How many units there are. */
    public int units() {
        return biases.size();
    }
}

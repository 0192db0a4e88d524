package dev.because.neural.activation.filter;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;

/**
 * One filter of a convolution that sees the picture itself.
 *
 * @param index its channel, from 0
 * @param weights rows × columns × colours; the colours are red, green and blue whatever the network's order is, or grey;
 *     a positive weight answers to a brighter pixel
 */
public record Filter(int index, Tensor weights) {
    /** @throws IllegalArgumentException if the weights are not rows × columns × 1 or 3 */
    public Filter {
        Shape shape = weights.shape();
        if (shape.rank() != 3 || shape.extent(2) != 1 && shape.extent(2) != 3) {
            throw new IllegalArgumentException("weights of " + shape + ", expected rows × columns × 1 or 3 colours");
        }
    }

    public int rows() {
        return weights.shape().extent(0);
    }

    public int columns() {
        return weights.shape().extent(1);
    }

    /** 1 or 3. */
    public int colours() {
        return weights.shape().extent(2);
    }

    /** The sum of all squared weights. */
    public double energy() {
        double energy = 0;
        for (float weight : weights.values()) {
            energy += (double) weight * weight;
        }
        return energy;
    }

    /**
     * The filter as a small picture, rows × columns × red, green and blue from 0 to 1: no weight is mid-grey, and the
     * largest weight of this filter, up or down, reaches 1 or 0.
     */
    public Tensor tile() {
        float largest = 0;
        for (float weight : weights.values()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float[] tile = new float[rows() * columns() * 3];
        for (int i = 0; i < tile.length; i++) {
            float weight = weights.values()[colours() == 3 ? i : i / 3];
            tile[i] = largest == 0 ? 0.5f : 0.5f + 0.5f * weight / largest;
        }
        return Tensor.of(Shape.of(rows(), columns(), 3), tile);
    }
}

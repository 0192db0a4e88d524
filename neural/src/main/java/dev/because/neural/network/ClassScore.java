package dev.because.neural.network;

/**
 * The score of one class before the softmax.
 *
 * @param layer the flat layer of scores
 * @param index the class, from 0
 */
public record ClassScore(Layer layer, int index) implements Target {
    /** @throws IndexOutOfBoundsException if the layer has no such class */
    public ClassScore {
        Weights.index(index, layer.channels(), "class", layer);
    }

    @Override
    public Tensor weights() {
        return Weights.one(layer.shape(), index, 1);
    }

    @Override
    public String address() {
        return "class:" + index;
    }
}

package dev.because.neural.network;

/**
 * One filter at all places: the sum of its units over rows and columns.
 *
 * @param layer the spatial layer it belongs to
 * @param index the channel, from 0
 */
public record Channel(Layer layer, int index) implements Target {
    /** @throws IndexOutOfBoundsException if the layer has no such channel */
    public Channel {
        Weights.index(index, layer.channels(), "channel", layer);
    }

    @Override
    public Tensor weights() {
        return Weights.one(layer.shape(), index, layer.shape().size() / layer.channels());
    }

    @Override
    public String address() {
        return layer.name() + "[:,:," + index + "]";
    }
}

package dev.because.neural.network;

/**
 * One unit: of a spatial layer at one place, or of a flat layer (where row and column are 0).
 *
 * @param layer the layer it belongs to
 * @param row its row, from 0 at the top
 * @param column its column, from 0 at the left
 * @param channel its channel, from 0
 */
public record Neuron(Layer layer, int row, int column, int channel) implements Target {
    /** @throws IndexOutOfBoundsException if the layer has no such unit */
    public Neuron {
        Weights.index(row, layer.isFlat() ? 1 : layer.shape().extent(0), "row", layer);
        Weights.index(column, layer.isFlat() ? 1 : layer.shape().extent(1), "column", layer);
        Weights.index(channel, layer.channels(), "channel", layer);
    }

    @Override
    public Tensor weights() {
        int columns = layer.isFlat() ? 1 : layer.shape().extent(1);
        return Weights.one(layer.shape(), (row * columns + column) * layer.channels() + channel, 1);
    }

    @Override
    public String address() {
        return layer.isFlat()
                ? layer.name() + "[" + channel + "]"
                : layer.name() + "[" + row + "," + column + "," + channel + "]";
    }
}

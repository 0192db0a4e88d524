package dev.because.neural.network;

/**
 * One operation of a network, standing for its output.
 *
 * @param name the operation's name in the graph
 * @param operation the operation's type, such as {@code Conv2D}
 * @param shape the shape of its output for one input, without the batch axis
 */
public record Layer(String name, String operation, Shape shape) {
    /** Whether its units have no place: one axis only. */
    public boolean isFlat() {
        return shape.rank() == 1;
    }

    /** Whether its output is rows × columns × channels. */
    public boolean isSpatial() {
        return shape.rank() == 3;
    }

    /** The number of channels, or of units of a flat layer: the last extent. */
    public int channels() {
        return shape.extent(shape.rank() - 1);
    }
}

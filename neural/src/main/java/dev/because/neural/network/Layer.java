package dev.because.neural.network;

import java.util.Set;

/**
 * One operation of a network, standing for its output.
 *
 * @param name the operation's name in the graph
 * @param operation the operation's type, such as {@code Conv2D}
 * @param shape the shape of its output for one input, without the batch axis
 */
public record Layer(String name, String operation, Shape shape) {
    /** The operations that count as rectifiers, for backward rules and for what a convolution finally says. */
    public static final Set<String> RECTIFIERS = Set.of("Relu", "Relu6", "LeakyRelu", "Elu", "Selu");

    /** Whether it is a rectifier. */
    public boolean isRectifier() {
        return RECTIFIERS.contains(operation);
    }

    /** Whether it lays the channels of several layers side by side. */
    public boolean isJoined() {
        return operation.equals("ConcatV2");
    }

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

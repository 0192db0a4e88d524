package dev.because.neural.training.architecture;

import dev.because.neural.network.Shape;

/**
 * One array of numbers that a network learns.
 *
 * @param layer the name of its layer, such as {@code conv1}
 * @param name its name within its layer, such as {@code kernel}
 * @param shape its shape
 * @param fanIn how many numbers each unit adds up with these weights; 0 for a bias, which starts at zero
 */
public record Parameter(String layer, String name, Shape shape, int fanIn) {
    /** Its name in the graph, such as {@code conv1/kernel}. */
    public String path() {
        return layer + "/" + name;
    }

    static Parameter kernel(String layer, int... extents) {
        int out = extents[extents.length - 1];
        return new Parameter(
                layer, "kernel", Shape.of(extents), Shape.of(extents).size() / out);
    }

    static Parameter bias(String layer, int units) {
        return new Parameter(layer, "bias", Shape.of(units), 0);
    }
}

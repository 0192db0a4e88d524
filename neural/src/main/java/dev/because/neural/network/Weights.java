package dev.because.neural.network;

/** The weight arrays of targets: ones at a few places, zero elsewhere. */
final class Weights {
    private Weights() {}

    /** Ones at {@code first} and at every further place of the same channel, {@code count} in all. */
    static Tensor one(Shape shape, int first, int count) {
        Tensor weights = Tensor.zeros(shape);
        int channels = shape.extent(shape.rank() - 1);
        for (int i = 0; i < count; i++) {
            weights.values()[first + i * channels] = 1;
        }
        return weights;
    }

    static void index(int index, int extent, String what, Layer layer) {
        if (index < 0 || index >= extent) {
            throw new IndexOutOfBoundsException(what + " " + index + " where " + layer.name() + " (" + layer.shape()
                    + ") has 0 to " + (extent - 1));
        }
    }
}

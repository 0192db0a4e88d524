package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operation;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** Carries arrays and shapes between this project and TensorFlow; each array is copied once, in bulk. */
public final class Bridge {
    private Bridge() {}

    /** A native copy of the items from {@code from} to before {@code to}; the caller closes it. */
    public static TFloat32 nativeItems(Tensor batch, int from, int to) {
        int size = batch.size() / batch.shape().extent(0);
        Shape shape = batch.shape().item().batch(to - from);
        return TFloat32.tensorOf(
                shape(shape),
                DataBuffers.of(batch.values(), true, false).slice((long) from * size, (long) (to - from) * size));
    }

    /** Copies a native array into {@code values}, beginning at {@code offset}. */
    public static void read(org.tensorflow.Tensor source, float[] values, int offset) {
        var floats = source.asRawTensor().data().asFloats();
        floats.read(values, offset, Math.toIntExact(floats.size()));
    }

    public static org.tensorflow.ndarray.Shape shape(Shape shape) {
        return org.tensorflow.ndarray.Shape.of(
                shape.extents().stream().mapToLong(Integer::longValue).toArray());
    }

    /** A shape all of whose extents are known. */
    public static Shape shape(org.tensorflow.ndarray.Shape shape) {
        return Shape.of(
                Arrays.stream(shape.asArray()).mapToInt(Math::toIntExact).toArray());
    }

    /** The shape behind an unknown batch axis; empty if another extent is unknown. */
    public static Optional<Shape> itemShape(org.tensorflow.ndarray.Shape shape) {
        if (shape.isUnknown() || shape.numDimensions() < 2 || shape.get(0) > 0) {
            return Optional.empty();
        }
        int[] extents = new int[shape.numDimensions() - 1];
        for (int axis = 0; axis < extents.length; axis++) {
            long extent = shape.get(axis + 1);
            if (extent < 0 || extent > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            extents[axis] = (int) extent;
        }
        return Optional.of(Shape.of(extents));
    }

    /** The shape of an operation's first output, an unknown batch axis as 1; empty if more of it is unknown. */
    public static Optional<Shape> outputShape(Graph graph, String name) {
        Operation operation = graph.operation(name);
        if (operation == null || operation.numOutputs() == 0) {
            return Optional.empty();
        }
        org.tensorflow.ndarray.Shape shape = operation.output(0).shape();
        if (shape.isUnknown()) {
            return Optional.empty();
        }
        int[] extents = new int[shape.numDimensions()];
        for (int axis = 0; axis < extents.length; axis++) {
            long extent = axis == 0 && shape.get(0) < 0 ? 1 : shape.get(axis);
            if (extent < 0 || extent > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            extents[axis] = (int) extent;
        }
        return Optional.of(Shape.of(extents));
    }
}

package dev.because.neural.training.architecture;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** Arrays on their way into TensorFlow and out of it, copied in bulk. */
public final class Float32 {
    private Float32() {}

    /** The array in TensorFlow's memory; the caller closes it. */
    public static TFloat32 tensor(Tensor tensor) {
        return TFloat32.tensorOf(extents(tensor.shape()), DataBuffers.of(tensor.values(), true, false));
    }

    /** A copy of what TensorFlow computed. */
    public static Tensor of(org.tensorflow.Tensor tensor) {
        TFloat32 floats = (TFloat32) tensor;
        float[] values = new float[Math.toIntExact(floats.size())];
        floats.copyTo(DataBuffers.of(values, false, false));
        int[] extents = Arrays.stream(floats.shape().asArray())
                .mapToInt(Math::toIntExact)
                .toArray();
        return Tensor.of(Shape.of(extents), values);
    }

    public static org.tensorflow.ndarray.Shape extents(Shape shape) {
        return org.tensorflow.ndarray.Shape.of(
                shape.extents().stream().mapToLong(Integer::longValue).toArray());
    }
}

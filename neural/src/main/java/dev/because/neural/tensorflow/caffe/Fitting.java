package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.caffe.CaffeLayer.Sliding;
import java.util.stream.IntStream;

/**
 * How a sliding window of Caffe is said in TensorFlow. Caffe puts as many rows before a plane as after it, and lets the
 * last window of a pooling reach over the edge; TensorFlow knows only windows that lie within the plane (VALID) and a
 * padding of its own choice (SAME). Where neither is the same to the last number, the plane is padded first.
 *
 * @param plane what is slid over, height × width × channels
 * @param places how many places there are, as Caffe counts them: height × width × channels
 * @param sliding the window
 */
record Fitting(Shape plane, Shape places, Sliding sliding) {
    /** Whether the window never leaves the plane. */
    boolean isValid() {
        return IntStream.range(0, 2).allMatch(axis -> before(axis) == 0 && after(axis) == 0);
    }

    /** Whether TensorFlow's own padding puts the window at the same places. */
    boolean isSame() {
        return IntStream.range(0, 2).allMatch(axis -> {
            int extent = plane.extent(axis);
            int same = (extent + stride(axis) - 1) / stride(axis);
            int total = Math.max(0, (same - 1) * stride(axis) + kernel(axis) - extent);
            return same == places.extent(axis) && total / 2 == before(axis);
        });
    }

    /** Rows (axis 0) or columns (1) put before the plane. */
    int before(int axis) {
        return sliding.pad().of(axis);
    }

    /** Rows or columns that the last window needs after the plane. */
    int after(int axis) {
        int end = (places.extent(axis) - 1) * stride(axis) + kernel(axis);
        return Math.max(0, end - plane.extent(axis) - before(axis));
    }

    /**
     * What the mean over a whole window must be multiplied with to be Caffe's: it counts the padding that it was asked
     * for, and not what lies behind that. Row by row; all are 1 where no window reaches so far.
     */
    float[] corrections() {
        float[] corrections = new float[places.extent(0) * places.extent(1)];
        for (int i = 0; i < corrections.length; i++) {
            int counted = counted(0, i / places.extent(1)) * counted(1, i % places.extent(1));
            corrections[i] = (float) ((double) kernel(0) * kernel(1) / counted);
        }
        return corrections;
    }

    private int counted(int axis, int place) {
        int start = place * stride(axis) - before(axis);
        return Math.min(kernel(axis), plane.extent(axis) + before(axis) - start);
    }

    private int kernel(int axis) {
        return sliding.kernel().of(axis);
    }

    private int stride(int axis) {
        return sliding.stride().of(axis);
    }
}

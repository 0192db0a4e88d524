package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.Shape;
import java.util.List;

/**
 * A layer at its place in the computation.
 *
 * @param layer the layer
 * @param reads what it reads
 * @param writes what it makes; its node has the layer's name
 */
record Step(CaffeLayer layer, List<Blob> reads, Blob writes) {
    Step {
        reads = List.copyOf(reads);
    }

    /**
     * An array between layers.
     *
     * @param node the operation that makes it
     * @param shape height × width × channels, or the number of units
     */
    record Blob(String node, Shape shape) {
        boolean isFlat() {
            return shape.rank() == 1;
        }

        /** Whether it has one place only, so that it is flat but for its axes. */
        boolean isPoint() {
            return !isFlat() && shape.extent(0) == 1 && shape.extent(1) == 1;
        }

        int channels() {
            return shape.extent(shape.rank() - 1);
        }
    }

    Blob read() {
        return reads.get(0);
    }

    String name() {
        return layer.site().name();
    }
}

package dev.because.neural.training;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;

/**
 * The pictures of one step.
 *
 * @param pictures n × height × width × channels
 * @param labels their classes
 */
record Batch(Tensor pictures, int[] labels) {
    int count() {
        return labels.length;
    }

    /** A one for each picture's class, zeros elsewhere: n × classes. */
    Tensor oneHot(int classes) {
        float[] ones = new float[labels.length * classes];
        for (int i = 0; i < labels.length; i++) {
            ones[i * classes + labels[i]] = 1;
        }
        return Tensor.of(Shape.of(labels.length, classes), ones);
    }
}

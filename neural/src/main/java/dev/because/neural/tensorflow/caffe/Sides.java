package dev.because.neural.tensorflow.caffe;

/**
 * Two numbers of pixels, such as the extents of a kernel.
 *
 * @param down along the rows
 * @param along along the columns
 */
record Sides(int down, int along) {
    /** By axis: 0 is down. */
    int of(int axis) {
        return axis == 0 ? down : along;
    }

    boolean are(int value) {
        return down == value && along == value;
    }
}

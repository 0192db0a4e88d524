package dev.because.neural.tensorflow.device;

import dev.because.neural.device.DeviceChoice;

/**
 * How a user wants to compute.
 *
 * @param choice on what
 * @param tf32 whether a GPU may round the factors of a product to the ten bits of TensorFloat-32, which is faster; it does not unless it may
 */
public record Wish(DeviceChoice choice, boolean tf32) {
    /** On a GPU if one works, and in full precision. */
    public static final Wish USUAL = new Wish(DeviceChoice.USUAL, false);
}

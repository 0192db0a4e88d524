/**
 * What there is to compute on: the words in which a user chooses a device, and what a machine has of drivers, devices and libraries.
 *
 * <pre>{@code
 * DeviceChoice choice = DeviceChoice.of("gpu:1", "--device");
 * }</pre>
 *
 * <p>Nothing here computes, and nothing here knows TensorFlow.
 */
@NullMarked
package dev.because.neural.device;

import org.jspecify.annotations.NullMarked;

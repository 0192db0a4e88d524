/**
 * Where TensorFlow computes: on the CPU, or on a GPU for certain.
 *
 * <p>TensorFlow falls back to the CPU in silence if one library is missing. Here a GPU counts as chosen only after a convolution has run on
 * it, as the metadata of that run say; a user who asked for a GPU gets it or a sentence that says what is missing.
 *
 * <pre>{@code
 * Computing.wish(new Wish(DeviceChoice.of("gpu", "--device"), false), Notices.NONE);
 * Device device = Computing.device();                              // at the latest at the first session
 * Session session = new Session(graph, SessionConfig.plain());     // every session is made so
 * }</pre>
 */
@NullMarked
package dev.because.neural.tensorflow.device;

import org.jspecify.annotations.NullMarked;

package dev.because.neural.tensorflow;

import java.util.List;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.core.Snapshot;
import org.tensorflow.types.TFloat32;

/**
 * Gives the operation {@code Snapshot}, which copies its input and has no gradient of its own, the gradient
 * {@code relu(dy)}. TensorFlow refuses another gradient for {@code Relu} itself, and the 11th registration of a process
 * crashes it, so there is one for each process.
 */
final class MarkerGradient {
    private static final boolean REGISTERED = register();

    private MarkerGradient() {}

    /** Whether this platform has custom gradients; TensorFlow Java has none on Windows. */
    static boolean isAvailable() {
        return REGISTERED;
    }

    private static boolean register() {
        return !System.getProperty("os.name", "").startsWith("Windows")
                && TensorFlow.registerCustomGradient(
                        Snapshot.Inputs.class,
                        (tf, inputs, signals) ->
                                List.of(tf.nn.relu(signals.get(0).expect(TFloat32.class))));
    }
}

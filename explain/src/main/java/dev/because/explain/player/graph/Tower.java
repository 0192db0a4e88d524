package dev.because.explain.player.graph;

import dev.because.explain.player.graph.PlayerArchitecture.Normalising;
import dev.because.neural.training.architecture.Architecture.WeightSource;
import dev.because.neural.training.architecture.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The layers that a policy and value network is built of, each in a scope of its own. */
final class Tower {
    private static final List<Long> STRIDES = List.of(1L, 1L, 1L, 1L);

    private final Ops tf;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final WeightSource weights;
    private final Normalising normalising;

    Tower(Ops tf, List<Parameter> parameters, WeightSource weights, Normalising normalising) {
        this.tf = tf;
        this.weights = weights;
        this.normalising = normalising;
        parameters.forEach(parameter -> this.parameters.put(parameter.path(), parameter));
    }

    /** A convolution, normalised and rectified. */
    Operand<TFloat32> rectified(String layer, Operand<TFloat32> below) {
        return tf.withSubScope(layer).nn.relu(convolution(layer, below));
    }

    /** A convolution, normalised. */
    Operand<TFloat32> convolution(String layer, Operand<TFloat32> below) {
        return normalising.apply(tf.withSubScope(layer), layer, plain(layer, below));
    }

    /** A convolution and its biases; the board is padded with zeros. */
    Operand<TFloat32> plain(String layer, Operand<TFloat32> below) {
        Ops scope = tf.withSubScope(layer);
        return scope.nn.biasAdd(
                scope.nn.conv2d(below, weights(scope, layer, "kernel"), STRIDES, "SAME"),
                weights(scope, layer, "bias"));
    }

    Operand<TFloat32> dense(String layer, Operand<TFloat32> below) {
        Ops scope = tf.withSubScope(layer);
        return scope.nn.biasAdd(
                scope.linalg.matMul(below, weights(scope, layer, "kernel")), weights(scope, layer, "bias"));
    }

    /** Channels times the sigmoid of the first half of the excitation, plus its second half. */
    Operand<TFloat32> weighed(Operand<TFloat32> channels, String squeeze, String excitation, int filters) {
        Operand<TFloat32> means = tf.math.mean(channels, tf.constant(new int[] {1, 2}));
        Operand<TFloat32> both = tf.reshape(
                dense(excitation, tf.nn.relu(dense(squeeze, means))), tf.constant(new int[] {-1, 1, 1, 2 * filters}));
        int[] size = {-1, 1, 1, filters};
        Operand<TFloat32> factors = tf.slice(both, tf.constant(new int[] {0, 0, 0, 0}), tf.constant(size));
        Operand<TFloat32> summands = tf.slice(both, tf.constant(new int[] {0, 0, 0, filters}), tf.constant(size));
        return tf.math.add(tf.math.mul(channels, tf.math.sigmoid(factors)), summands);
    }

    private Operand<TFloat32> weights(Ops scope, String layer, String name) {
        return weights.operand(scope, Objects.requireNonNull(parameters.get(layer + "/" + name)));
    }
}

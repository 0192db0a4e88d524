package dev.because.explain.player.graph;

import static dev.because.explain.player.graph.PlayerArchitecture.excitation;
import static dev.because.explain.player.graph.PlayerArchitecture.first;
import static dev.because.explain.player.graph.PlayerArchitecture.second;
import static dev.because.explain.player.graph.PlayerArchitecture.squeeze;

import dev.because.explain.player.encoding.InputPlanes;
import dev.because.explain.player.lc0.Convolution;
import dev.because.explain.player.lc0.Dense;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.PolicyHead;
import dev.because.explain.player.lc0.Residual;
import dev.because.explain.player.lc0.SqueezeExcitation;
import dev.because.explain.player.lc0.ValueHead;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.training.architecture.Checkpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weights on their way between lc0's files and TensorFlow. The files go filter by filter and input by input; TensorFlow goes place by
 * place, input by input and filter by filter, and flattens a board square by square where the files do it channel by channel.
 */
public final class FileWeights {
    private static final int SQUARES = 64;

    private final Map<String, Tensor> values = new LinkedHashMap<>();

    private FileWeights() {}

    /** The weights of a file's network, batch normalisation put into them, for each of the parameters of its architecture. */
    public static Checkpoint checkpoint(Lc0Network network) {
        FileWeights weights = new FileWeights();
        int filters = network.filters();
        weights.put("input", network.input(), InputPlanes.PLANES, 3);
        for (int i = 0; i < network.tower().size(); i++) {
            Residual block = network.tower().get(i);
            weights.put(first(i), block.first(), filters, 3);
            weights.put(second(i), block.second(), filters, 3);
            if (block.weighing().isPresent()) {
                weights.put(squeeze(i), block.weighing().get().squeeze(), 1);
                weights.put(excitation(i), block.weighing().get().excitation(), 1);
            }
        }
        weights.put("policy_hidden", network.policy().hidden(), filters, 3);
        weights.put(
                "policy", network.policy().planes(), network.policy().hidden().filters(), 3);
        weights.put("value_convolution", network.value().convolution(), filters, 1);
        weights.put("value_hidden", network.value().hidden(), SQUARES);
        weights.put("value", network.value().output(), 1);
        return new Checkpoint(weights.values);
    }

    private void put(String layer, Convolution convolution, int inputs, int side) {
        Convolution.Folded folded = convolution.folded();
        int filters = folded.biases().length;
        // A convolution is units that see inputs × places; TensorFlow wants places × inputs × units.
        put(
                layer,
                transposed(folded.weights(), filters, inputs, side * side),
                folded.biases(),
                Shape.of(side, side, inputs, filters));
    }

    private void put(String layer, Dense dense, int places) {
        int inputs = dense.weights().size() / dense.units();
        put(
                layer,
                transposed(dense.weights().values(), dense.units(), inputs / places, places),
                dense.biases().values(),
                Shape.of(inputs, dense.units()));
    }

    private void put(String layer, float[] kernel, float[] bias, Shape shape) {
        values.put(layer + "/kernel", Tensor.of(shape, kernel));
        values.put(layer + "/bias", Tensor.of(Shape.of(bias.length), bias));
    }

    /** The network of such weights, as a file keeps it: each number at the nearest of 65,536 levels. */
    public static Lc0Network network(PlayerArchitecture architecture, Checkpoint weights) {
        List<Residual> tower = new ArrayList<>();
        for (int i = 0; i < architecture.blocks(); i++) {
            tower.add(new Residual(
                    convolution(weights, first(i)),
                    convolution(weights, second(i)),
                    architecture.squeezed() == 0
                            ? Optional.empty()
                            : Optional.of(new SqueezeExcitation(
                                    dense(weights, squeeze(i), 1), dense(weights, excitation(i), 1)))));
        }
        return new Lc0Network(
                convolution(weights, "input"),
                tower,
                new PolicyHead(convolution(weights, "policy_hidden"), convolution(weights, "policy")),
                new ValueHead(
                        convolution(weights, "value_convolution"),
                        dense(weights, "value_hidden", SQUARES),
                        dense(weights, "value", 1)));
    }

    private static Convolution convolution(Checkpoint weights, String layer) {
        Tensor kernel = value(weights, layer + "/kernel");
        Shape shape = kernel.shape();
        float[] ordered =
                transposedBack(kernel.values(), shape.extent(3), shape.extent(2), shape.extent(0) * shape.extent(1));
        return Convolution.of(ordered, value(weights, layer + "/bias").values());
    }

    private static Dense dense(Checkpoint weights, String layer, int places) {
        Tensor kernel = value(weights, layer + "/kernel");
        int inputs = kernel.shape().extent(0);
        float[] ordered = transposedBack(kernel.values(), kernel.shape().extent(1), inputs / places, places);
        return Dense.of(ordered, value(weights, layer + "/bias").values());
    }

    private static Tensor value(Checkpoint weights, String path) {
        return Optional.ofNullable(weights.values().get(path))
                .orElseThrow(() -> new IllegalArgumentException("no weights " + path));
    }

    /** From unit × channel × place to place × channel × unit. */
    private static float[] transposed(float[] values, int units, int channels, int places) {
        float[] result = new float[values.length];
        for (int unit = 0; unit < units; unit++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int place = 0; place < places; place++) {
                    result[(place * channels + channel) * units + unit] =
                            values[(unit * channels + channel) * places + place];
                }
            }
        }
        return result;
    }

    /** From place × channel × unit to unit × channel × place: the same with the outer axes exchanged. */
    private static float[] transposedBack(float[] values, int units, int channels, int places) {
        return transposed(values, places, channels, units);
    }
}

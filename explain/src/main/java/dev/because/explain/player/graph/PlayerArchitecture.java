package dev.because.explain.player.graph;

import dev.because.explain.player.encoding.InputPlanes;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.PolicyHead;
import dev.because.neural.network.Shape;
import dev.because.neural.training.architecture.Architecture.WeightSource;
import dev.because.neural.training.architecture.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The shape of a policy and value network: AlphaZero's (Silver et al. 2018), its residual blocks with squeeze and excitation, as
 * lc0 has it.
 *
 * @param filters channels of the tower
 * @param blocks residual blocks
 * @param squeezed units of each block's squeeze; 0 for blocks without
 * @param policyFilters channels of the policy head's hidden layer
 * @param valueFilters channels of the value head's convolution
 * @param valueUnits units of its hidden layer
 * @param outcomes 3 for win, draw and loss; 1 for the expected result alone
 */
public record PlayerArchitecture(
        int filters, int blocks, int squeezed, int policyFilters, int valueFilters, int valueUnits, int outcomes) {
    private static final int SQUARES = 64;
    private static final int DIVISOR = 8;
    private static final int VALUE_FILTERS = 32;
    private static final int VALUE_UNITS = 128;

    /**
     * What the network answers, before any softmax.
     *
     * @param policy n × 8 × 8 × 80: the square that is left, as the side to move sees it, and the way to leave it
     * @param value n × {@link #outcomes}
     */
    public record Scores(Operand<TFloat32> policy, Operand<TFloat32> value) {}

    /** What happens to the sums of a convolution before they are rectified: a batch normalisation while training. */
    @FunctionalInterface
    public interface Normalising {
        /** Nothing: as in the finished network. */
        Normalising NONE = (scope, layer, sums) -> sums;

        /**
         * The normalised sums.
         *
         * @param scope the scope of the layer
         * @param layer its name
         * @param sums n × 8 × 8 × filters
         */
        Operand<TFloat32> apply(Ops scope, String layer, Operand<TFloat32> sums);
    }

    /** Heads and squeeze as published networks of this size have them. */
    public static PlayerArchitecture of(int filters, int blocks) {
        return new PlayerArchitecture(
                filters, blocks, Math.max(1, filters / DIVISOR), filters, VALUE_FILTERS, VALUE_UNITS, 3);
    }

    /** That of a file's network. */
    public static PlayerArchitecture of(Lc0Network network) {
        return new PlayerArchitecture(
                network.filters(),
                network.tower().size(),
                network.tower().stream()
                        .flatMap(block -> block.weighing().stream())
                        .mapToInt(weighing -> weighing.squeeze().units())
                        .max()
                        .orElse(0),
                network.policy().hidden().filters(),
                network.value().convolution().filters(),
                network.value().hidden().units(),
                network.value().output().units());
    }

    /** What it learns, in the order in which it is computed with: a kernel and a bias for each layer. */
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        convolution(parameters, "input", 3, InputPlanes.PLANES, filters);
        for (int block = 0; block < blocks; block++) {
            convolution(parameters, first(block), 3, filters, filters);
            convolution(parameters, second(block), 3, filters, filters);
            if (squeezed > 0) {
                dense(parameters, squeeze(block), filters, squeezed);
                dense(parameters, excitation(block), squeezed, 2 * filters);
            }
        }
        convolution(parameters, "policy_hidden", 3, filters, policyFilters);
        convolution(parameters, "policy", 3, policyFilters, PolicyHead.PLANES);
        convolution(parameters, "value_convolution", 1, filters, valueFilters);
        dense(parameters, "value_hidden", SQUARES * valueFilters, valueUnits);
        dense(parameters, "value", valueUnits, outcomes);
        return List.copyOf(parameters);
    }

    /**
     * Adds the operations to a graph.
     *
     * @param planes n × 8 × 8 × 112
     * @param weights gives the operand of each of {@link #parameters()}
     */
    public Scores scores(Ops tf, Operand<TFloat32> planes, WeightSource weights, Normalising normalising) {
        Tower tower = new Tower(tf, parameters(), weights, normalising);
        Operand<TFloat32> top = tower.rectified("input", planes);
        for (int block = 0; block < blocks; block++) {
            Operand<TFloat32> below = top;
            Operand<TFloat32> sums = tower.convolution(second(block), tower.rectified(first(block), below));
            if (squeezed > 0) {
                sums = tower.weighed(sums, squeeze(block), excitation(block), filters);
            }
            top = tf.nn.relu(tf.math.add(sums, below));
        }
        Operand<TFloat32> policy = tower.plain("policy", tower.rectified("policy_hidden", top));
        Operand<TFloat32> flat = tf.reshape(
                tower.rectified("value_convolution", top), tf.constant(new int[] {-1, SQUARES * valueFilters}));
        Operand<TFloat32> value = tower.dense("value", tf.nn.relu(tower.dense("value_hidden", flat)));
        return new Scores(policy, value);
    }

    static String first(int block) {
        return "block" + block + "_first";
    }

    static String second(int block) {
        return "block" + block + "_second";
    }

    static String squeeze(int block) {
        return "block" + block + "_squeeze";
    }

    static String excitation(int block) {
        return "block" + block + "_excitation";
    }

    private static void convolution(List<Parameter> to, String layer, int side, int inputs, int filters) {
        to.add(new Parameter(layer, "kernel", Shape.of(side, side, inputs, filters), side * side * inputs));
        to.add(new Parameter(layer, "bias", Shape.of(filters), 0));
    }

    private static void dense(List<Parameter> to, String layer, int inputs, int units) {
        to.add(new Parameter(layer, "kernel", Shape.of(inputs, units), inputs));
        to.add(new Parameter(layer, "bias", Shape.of(units), 0));
    }
}

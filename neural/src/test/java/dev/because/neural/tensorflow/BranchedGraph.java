package dev.because.neural.tensorflow;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * A random graph with what chains do not have: batch normalisation spelled out with scales of either sign, a fire module of
 * two branches, a sum with what came before it, a gate, overlapping pools, several kinds of functions.
 */
final class BranchedGraph {
    static final Shape INPUT = Shape.of(12, 10, 3);
    /** Not the default, which TensorFlow takes where it fuses. */
    static final float SLOPE = 0.1f;

    private static final int SQUEEZED = 4;
    private static final int WIDE = 8;
    private static final int CLASSES = 5;

    private final Random random;
    private final GraphDef.Builder graph = GraphDef.newBuilder();

    private BranchedGraph(long seed) {
        this.random = new Random(seed);
    }

    static TensorFlowNetwork open(long seed, int threads) {
        return TensorFlowNetwork.open(of(seed), card(), "branched", threads);
    }

    static ModelCard card() {
        return new ModelCard(
                new ModelCard.Input(
                        Optional.empty(),
                        INPUT.extent(0),
                        INPUT.extent(1),
                        ModelCard.Channels.RGB,
                        -1,
                        1,
                        List.of(),
                        ModelCard.Crop.NONE),
                new ModelCard.Output(Optional.of("scores"), Optional.empty(), "array"));
    }

    static GraphDef of(long seed) {
        BranchedGraph net = new BranchedGraph(seed);
        net.graph.addNode(Nodes.placeholder("input", -1, INPUT.extent(0), INPUT.extent(1), INPUT.extent(2)));
        net.convolution("stem", "input", 3, 3, SQUEEZED);
        net.normalisation("norm", "stem", SQUEEZED);
        net.add(Nodes.real("squeeze", "Relu6", "norm"));
        net.convolution("expand1", "squeeze", 1, SQUEEZED, WIDE / 2);
        net.add(Nodes.real("left", "Relu", "expand1"));
        net.convolution("expand3", "squeeze", 3, SQUEEZED, WIDE / 2);
        net.add(Nodes.real("right", "Elu", "expand3"));
        net.graph.addNode(Nodes.integers("axis", 3).toBuilder()
                .putAttr("value", scalar(3))
                .build());
        net.add(Nodes.real("fire", "ConcatV2", "left", "right", "axis")
                .putAttr("N", Nodes.integer(2))
                .putAttr("Tidx", Constants.type(DataType.DT_INT32)));
        net.convolution("inner", "fire", 3, WIDE, WIDE);
        net.add(Nodes.real("sum", "AddV2", "inner", "fire"));
        net.add(Nodes.real("active", "LeakyRelu", "sum").putAttr("alpha", Nodes.real(SLOPE)));
        net.gate("active");
        net.add(Nodes.real("lrn", "LRN", "gated")
                .putAttr("depth_radius", Nodes.integer(2))
                .putAttr("alpha", Nodes.real(0.2f))
                .putAttr("bias", Nodes.real(1)));
        net.add(Nodes.window(Nodes.real("pool", "MaxPool", "lrn"), 3, 2));
        net.add(Nodes.window(Nodes.real("mean", "AvgPool", "pool"), 2, 2));
        net.graph.addNode(Nodes.integers("flat/shape", -1, 2 * 2 * WIDE));
        net.add(Nodes.real("flat", "Reshape", "mean", "flat/shape")
                .putAttr("Tshape", Constants.type(DataType.DT_INT32)));
        net.dense("hidden", "flat", 2 * 2 * WIDE, 6);
        net.add(Nodes.real("tanh", "Tanh", "hidden"));
        net.dense("scores", "tanh", 6, CLASSES);
        return net.graph.build();
    }

    private static org.tensorflow.proto.AttrValue scalar(int value) {
        return Constants.node("scalar", value).getAttrOrThrow("value");
    }

    private void add(NodeDef.Builder node) {
        graph.addNode(node);
    }

    private void convolution(String name, String input, int kernel, int from, int to) {
        constant(name + "/kernel", Math.sqrt(2.0 / (kernel * kernel * from)), kernel, kernel, from, to);
        constant(name + "/bias", 0.2, to);
        add(Nodes.real(name + "/conv", "Conv2D", input, name + "/kernel")
                .putAttr("strides", Nodes.extents(1, 1, 1, 1))
                .putAttr("padding", Nodes.text("SAME")));
        add(Nodes.real(name, "BiasAdd", name + "/conv", name + "/bias"));
    }

    private void normalisation(String name, String input, int channels) {
        constant(name + "/mean", 0.1, channels);
        constant(name + "/scale", 1, channels);
        constant(name + "/shift", 0.3, channels);
        add(Nodes.real(name + "/centred", "Sub", input, name + "/mean"));
        add(Nodes.real(name + "/scaled", "Mul", name + "/centred", name + "/scale"));
        add(Nodes.real(name, "AddV2", name + "/scaled", name + "/shift"));
    }

    /** What a squeeze-and-excitation module does: each channel times a number of its own mean. */
    private void gate(String input) {
        graph.addNode(Nodes.integers("gate/axes", 1, 2));
        add(Nodes.real("gate/mean", "Mean", input, "gate/axes")
                .putAttr("Tidx", Constants.type(DataType.DT_INT32))
                .putAttr("keep_dims", Nodes.truth(true)));
        constant("gate/kernel", 1, 1, 1, WIDE, WIDE);
        add(Nodes.real("gate/conv", "Conv2D", "gate/mean", "gate/kernel")
                .putAttr("strides", Nodes.extents(1, 1, 1, 1))
                .putAttr("padding", Nodes.text("VALID")));
        add(Nodes.real("gate/open", "Sigmoid", "gate/conv"));
        add(Nodes.real("gated", "Mul", input, "gate/open"));
    }

    private void dense(String name, String input, int from, int to) {
        constant(name + "/kernel", Math.sqrt(1.0 / from), from, to);
        constant(name + "/bias", 0.2, to);
        add(Nodes.real(name + "/product", "MatMul", input, name + "/kernel"));
        add(Nodes.real(name, "BiasAdd", name + "/product", name + "/bias"));
    }

    private void constant(String name, double scale, long... extents) {
        int count = 1;
        for (long extent : extents) {
            count *= (int) extent;
        }
        graph.addNode(Nodes.constant(name, AnalyticNetwork.gaussian(random, count, scale), extents));
    }
}

package dev.because.neural.tensorflow.plain;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphPruning;
import dev.because.neural.tensorflow.graph.NodeInput;
import dev.because.neural.tensorflow.graph.NodeOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.tensorflow.Graph;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** Reads the steps off a graph, one operation after another. */
final class PlainReading {
    private static final double SIX = 6;
    private static final int MAP_RANK = 3;

    private final String input;
    private final String scores;
    private final Graph imported;
    private final Function<String, Tensor> constants;
    private final Map<String, NodeDef> nodes = new HashMap<>();
    private final List<String> order;
    private final Set<String> dependent;
    /** What stands for an operation that changes nothing. */
    private final Map<String, String> same = new HashMap<>();

    PlainReading(GraphDef definition, String input, String scores, Graph imported, Function<String, Tensor> constants) {
        this.input = input;
        this.scores = scores;
        this.imported = imported;
        this.constants = constants;
        GraphDef pruned = GraphPruning.values(definition, List.of(scores), "the graph up to " + scores);
        pruned.getNodeList().forEach(node -> nodes.put(node.getName(), node));
        this.order = NodeOrder.downstream(pruned, input);
        this.dependent = new HashSet<>(order);
    }

    PlainNetwork network(Shape shape) {
        List<PlainStep> steps = new ArrayList<>();
        for (String name : order.subList(1, order.size())) {
            NodeDef node = node(name);
            if (node.getOp().equals("Identity")) {
                same.put(name, source(node, 0));
            } else {
                steps.add(step(node));
            }
        }
        return new PlainNetwork(input, shape, steps, same.getOrDefault(scores, scores));
    }

    private PlainStep step(NodeDef node) {
        String name = node.getName();
        return switch (node.getOp()) {
            case "Conv2D" -> convolution(node, false);
            case "DepthwiseConv2dNative" -> convolution(node, true);
            case "BiasAdd", "Add", "AddV2" -> new PlainStep.Shift(name, carried(node), vector(node));
            case "Sub" -> difference(node);
            case "Mul" -> new PlainStep.Scale(name, carried(node), vector(node));
            case "Relu" -> new PlainStep.Rectifier(name, first(node), OptionalDouble.empty());
            case "Relu6" -> new PlainStep.Rectifier(name, first(node), OptionalDouble.of(SIX));
            case "MaxPool" -> pooling(node, true);
            case "AvgPool" -> pooling(node, false);
            case "Pad", "PadV2" -> margin(node);
            case "ConcatV2" -> join(node);
            case "MatMul" -> product(node);
            case "Reshape", "Squeeze" -> new PlainStep.Reshaping(name, first(node), shape(raw(node, 0)), shape(name));
            default -> throw refused(node, node.getOp());
        };
    }

    private PlainStep difference(NodeDef node) {
        if (!dependent.contains(raw(node, 0))) {
            throw refused(node, "a constant less a layer");
        }
        return new PlainStep.Shift(node.getName(), first(node), negative(vector(node)));
    }

    private static BadInputException refused(NodeDef node, String found) {
        return new BadInputException(
                "operation " + node.getName(),
                found,
                "one that can be written as a plain step: a convolution, a pooling, a rectifier, a sum or product with"
                        + " constants, a margin of zeros, a join of channels, a matrix product");
    }

    private NodeDef node(String name) {
        return Objects.requireNonNull(nodes.get(name), name);
    }

    private String source(NodeDef node, int index) {
        String read = NodeInput.parse(node.getInput(index)).node();
        return same.getOrDefault(read, read);
    }

    private String first(NodeDef node) {
        return source(node, 0);
    }

    /** Of two operands, the one that depends on the input. */
    private String carried(NodeDef node) {
        return source(node, dependent.contains(raw(node, 0)) ? 0 : 1);
    }

    private static String raw(NodeDef node, int index) {
        return NodeInput.parse(node.getInput(index)).node();
    }

    /** Of two operands, the one that does not: a value for each channel, or one for all. */
    private Tensor vector(NodeDef node) {
        String constant = raw(node, dependent.contains(raw(node, 0)) ? 1 : 0);
        Shape output = shape(node.getName());
        if (dependent.contains(constant)) {
            throw refused(node, node.getOp() + " of two layers");
        }
        Tensor value = constants.apply(constant);
        if (value.size() != 1 && value.size() != output.extent(output.rank() - 1)) {
            throw refused(node, node.getOp() + " with an array of " + value.shape());
        }
        return value.reshape(Shape.of(value.size()));
    }

    private static Tensor negative(Tensor vector) {
        float[] negative = vector.values().clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -negative[i];
        }
        return Tensor.of(vector.shape(), negative);
    }

    private Shape shape(String name) {
        return Bridge.itemShape(imported.operationOrThrow(name).output(0).shape())
                .orElseThrow(() -> refused(node(name), "an output of unknown shape"));
    }

    private PlainStep convolution(NodeDef node, boolean depthwise) {
        Tensor kernel = constants.apply(raw(node, 1));
        return new PlainStep.Convolution(
                node.getName(),
                first(node),
                kernel,
                slide(node, 1, kernel.shape().extent(0)),
                slide(node, 2, kernel.shape().extent(1)),
                depthwise);
    }

    private PlainStep pooling(NodeDef node, boolean maximum) {
        List<Long> window = node.getAttrOrThrow("ksize").getList().getIList();
        return new PlainStep.Pooling(
                node.getName(),
                first(node),
                maximum,
                slide(node, 1, Math.toIntExact(window.get(1))),
                slide(node, 2, Math.toIntExact(window.get(2))));
    }

    private PlainStep.Slide slide(NodeDef node, int axis, int extent) {
        boolean plain = !node.containsAttr("data_format")
                || node.getAttrOrThrow("data_format").getS().toStringUtf8().equals("NHWC");
        boolean dilated = node.containsAttr("dilations")
                && node.getAttrOrThrow("dilations").getList().getIList().stream()
                        .anyMatch(dilation -> dilation != 1);
        if (!plain || dilated) {
            throw refused(node, node.getOp() + (plain ? " with dilations" : " with channels first"));
        }
        int stride = Math.toIntExact(node.getAttrOrThrow("strides").getList().getI(axis));
        int before = shape(raw(node, 0)).extent(axis - 1);
        int needed = (shape(node.getName()).extent(axis - 1) - 1) * stride + extent;
        return switch (node.getAttrOrThrow("padding").getS().toStringUtf8()) {
            case "SAME" -> {
                int padding = Math.max(0, needed - before);
                yield new PlainStep.Slide(extent, stride, padding / 2, padding - padding / 2);
            }
            case "VALID" -> new PlainStep.Slide(extent, stride, 0, 0);
            default -> throw refused(node, node.getOp() + " with its own padding");
        };
    }

    private PlainStep margin(NodeDef node) {
        long[] margins = Optional.of(node(raw(node, 1)))
                .filter(constant -> constant.getOp().equals("Const"))
                .map(constant ->
                        Constants.integers(constant.getAttrOrThrow("value").getTensor()))
                .filter(values -> values.length == 2 * (MAP_RANK + 1))
                .filter(values -> values[0] + values[1] + values[6] + values[7] == 0)
                .orElseThrow(() -> refused(node, "margins of other axes than rows and columns"));
        if (node.getOp().equals("PadV2") && constants.apply(raw(node, 2)).values()[0] != 0) {
            throw refused(node, "a margin that is not zero");
        }
        return new PlainStep.Margin(
                node.getName(), first(node), (int) margins[2], (int) margins[3], (int) margins[4], (int) margins[5]);
    }

    private PlainStep join(NodeDef node) {
        List<String> inputs = new ArrayList<>();
        int channels = 0;
        for (int i = 0; i < node.getInputCount() - 1; i++) {
            Shape one = shape(raw(node, i));
            inputs.add(source(node, i));
            channels += one.extent(one.rank() - 1);
        }
        Shape output = shape(node.getName());
        if (output.rank() != MAP_RANK || output.extent(2) != channels) {
            throw refused(node, "a join of other axes than channels");
        }
        return new PlainStep.Join(node.getName(), inputs);
    }

    private PlainStep product(NodeDef node) {
        boolean turned = node.getAttrOrThrow("transpose_a").getB()
                || node.getAttrOrThrow("transpose_b").getB();
        if (turned || dependent.contains(raw(node, 1))) {
            throw refused(node, turned ? "a matrix product with a transposed factor" : "a product of two layers");
        }
        return new PlainStep.Product(node.getName(), first(node), constants.apply(raw(node, 1)));
    }
}

package dev.because.neural.tensorflow.covered;

import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.covered.region.Slide;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphImport;
import dev.because.neural.tensorflow.graph.NodeInput;
import dev.because.neural.tensorflow.graph.NodeOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** Reads off a graph which {@link Step} each of its operations takes. What it does not know for certain gets its inputs whole. */
final class Steps {
    /** Operations on one map that treat every place alike. */
    private static final Set<String> UNARY = Set.of(
            "Relu",
            "Relu6",
            "LeakyRelu",
            "Elu",
            "Selu",
            "Sigmoid",
            "Tanh",
            "Softplus",
            "Softsign",
            "Identity",
            "StopGradient",
            "Snapshot",
            "Neg",
            "Abs",
            "Square",
            "Sqrt",
            "Rsqrt",
            "Exp",
            "Log",
            "Log1p",
            "Expm1",
            "Erf",
            "Sign",
            "Reciprocal",
            "Softmax",
            "LogSoftmax",
            "LRN");

    /** Operations on maps of one size and on constants that are the same at every place. */
    private static final Set<String> TOGETHER = Set.of(
            "Add",
            "AddV2",
            "AddN",
            "Sub",
            "Mul",
            "RealDiv",
            "Maximum",
            "Minimum",
            "SquaredDifference",
            "Pow",
            "ClipByValue");

    private static final String CHANNELS_LAST = "NHWC";
    private static final int MAP_RANK = 3;

    private final Map<String, NodeDef> nodes = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final List<String> order;
    private final Set<String> dependent;

    /** Reads a graph. @throws dev.because.neural.network.BadInputException if TensorFlow refuses it */
    static Steps of(GraphDef definition, String input) {
        try (Graph graph = GraphImport.open(definition, "the graph behind " + input)) {
            return new Steps(definition, graph, NodeOrder.downstream(definition, input));
        }
    }

    private Steps(GraphDef definition, Graph graph, List<String> order) {
        this.order = order;
        this.dependent = Set.copyOf(order);
        for (NodeDef node : definition.getNodeList()) {
            nodes.put(node.getName(), node);
            var output = graph.operationOrThrow(node.getName()).output(0);
            if (output.dataType() == org.tensorflow.proto.DataType.DT_FLOAT) {
                shape(node.getName(), output.shape()).ifPresent(shape -> shapes.put(node.getName(), shape));
            }
        }
    }

    private Optional<Shape> shape(String name, org.tensorflow.ndarray.Shape shape) {
        if (dependent.contains(name)) {
            return Bridge.itemShape(shape);
        }
        boolean known = !shape.isUnknown() && Arrays.stream(shape.asArray()).allMatch(extent -> extent >= 0);
        return known ? Optional.of(Bridge.shape(shape)) : Optional.empty();
    }

    /** What depends on the input, in an order in which it can be computed; the input is first. */
    List<NodeDef> dependent() {
        return order.stream()
                .map(name -> Optional.ofNullable(nodes.get(name)).orElseThrow())
                .toList();
    }

    /** The shape of an operation's output, without the batch axis where it depends on the input. */
    Optional<Shape> shape(String name) {
        return Optional.ofNullable(shapes.get(name));
    }

    /** Whether an operation's output is rows × columns × channels for each picture. */
    boolean isMap(String name) {
        return dependent.contains(name)
                && shape(name)
                        .filter(shape -> shape.rank() == MAP_RANK && shape.size() > 0)
                        .isPresent();
    }

    Step of(NodeDef node) {
        if (!isMap(node.getName())) {
            return new Step.Whole();
        }
        Optional<? extends Step> step =
                switch (node.getOp()) {
                    case "Conv2D", "DepthwiseConv2dNative" -> convolution(node);
                    case "MaxPool" -> pooling(node, Step.Border.LOWEST);
                    case "AvgPool" -> pooling(node, Step.Border.ZERO).filter(pool -> !isPadded(pool));
                    case "Pad" -> padding(node);
                    case "PadV2" -> isZero(source(node, 2)) ? padding(node) : Optional.empty();
                    case "ConcatV2" -> concatenation(node);
                    case "BiasAdd" -> isChannelsLast(node) ? together(node) : Optional.empty();
                    case "FusedBatchNormV3" -> normalisation(node);
                    default -> other(node);
                };
        return step.isPresent() ? step.get() : new Step.Whole();
    }

    private Optional<Step.Pointwise> other(NodeDef node) {
        if (UNARY.contains(node.getOp())) {
            return isMap(source(node, 0)) ? Optional.of(new Step.Pointwise(List.of(0))) : Optional.empty();
        }
        return TOGETHER.contains(node.getOp()) ? together(node) : Optional.empty();
    }

    private Optional<Step.Pointwise> together(NodeDef node) {
        List<Integer> maps = new ArrayList<>();
        Shape output = shapes.get(node.getName());
        for (int i = 0; i < node.getInputCount(); i++) {
            String source = source(node, i);
            if (dependent.contains(source)) {
                if (!isMap(source) || !sameExtents(output, shapes.get(source))) {
                    return Optional.empty();
                }
                maps.add(i);
            } else if (!isSameEverywhere(source)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Step.Pointwise(maps));
    }

    private static boolean sameExtents(Shape one, Shape other) {
        return one.extent(0) == other.extent(0) && one.extent(1) == other.extent(1);
    }

    private boolean isSameEverywhere(String constant) {
        return shape(constant)
                .filter(shape -> shape.extents().stream()
                        .limit(Math.max(0, shape.rank() - 1))
                        .allMatch(e -> e == 1))
                .isPresent();
    }

    private Optional<Step.Pointwise> concatenation(NodeDef node) {
        int last = node.getInputCount() - 1;
        Optional<long[]> axis = integers(source(node, last));
        boolean channels = axis.filter(a -> a.length == 1 && (a[0] == MAP_RANK || a[0] == -1))
                .isPresent();
        List<Integer> maps = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            if (!isMap(source(node, i))) {
                return Optional.empty();
            }
            maps.add(i);
        }
        return channels ? Optional.of(new Step.Pointwise(maps)) : Optional.empty();
    }

    private Optional<Step.Pointwise> normalisation(NodeDef node) {
        boolean trains = !node.containsAttr("is_training")
                || node.getAttrOrThrow("is_training").getB();
        boolean constant = node.getInputList().stream()
                .skip(1)
                .noneMatch(text -> dependent.contains(NodeInput.parse(text).node()));
        return !trains && constant && isChannelsLast(node) && isMap(source(node, 0))
                ? Optional.of(new Step.Pointwise(List.of(0)))
                : Optional.empty();
    }

    private Optional<Step.Shifted> padding(NodeDef node) {
        Optional<long[]> margins = integers(source(node, 1));
        boolean ofPlaces = margins.filter(m -> m.length == 2 * (MAP_RANK + 1) && m[0] + m[1] + m[6] + m[7] == 0)
                .isPresent();
        return ofPlaces && isMap(source(node, 0))
                ? margins.map(m -> new Step.Shifted((int) m[2], (int) m[4]))
                : Optional.empty();
    }

    private boolean isZero(String name) {
        NodeDef node = nodes.get(name);
        return node != null
                && node.getOp().equals("Const")
                && Constants.isZero(node.getAttrOrThrow("value").getTensor());
    }

    private Optional<? extends Step> convolution(NodeDef node) {
        Optional<Shape> filter = shape(source(node, 1)).filter(shape -> !dependent.contains(source(node, 1)));
        if (filter.isEmpty() || !isMap(source(node, 0)) || !isChannelsLast(node)) {
            return Optional.empty();
        }
        int rows = filter.get().extent(0);
        int columns = filter.get().extent(1);
        return sliding(node, rows, columns, Step.Border.ZERO).map(step -> isPointwise(step) ? first() : step);
    }

    private static Step first() {
        return new Step.Pointwise(List.of(0));
    }

    private static boolean isPointwise(Step.Sliding step) {
        return step.rows().kernel() * step.columns().kernel() == 1
                && step.rows().stride() * step.columns().stride() == 1
                && !isPadded(step);
    }

    private Optional<Step.Sliding> pooling(NodeDef node, Step.Border border) {
        List<Long> window = node.getAttrOrThrow("ksize").getList().getIList();
        boolean ofPlaces = window.size() == MAP_RANK + 1 && window.get(0) == 1 && window.get(MAP_RANK) == 1;
        return ofPlaces && isMap(source(node, 0)) && isChannelsLast(node)
                ? sliding(node, Math.toIntExact(window.get(1)), Math.toIntExact(window.get(2)), border)
                : Optional.empty();
    }

    private static boolean isPadded(Step.Sliding step) {
        return step.rows().isPadded() || step.columns().isPadded();
    }

    private Optional<Step.Sliding> sliding(NodeDef node, int rows, int columns, Step.Border border) {
        Shape input = shapes.get(source(node, 0));
        Shape output = shapes.get(node.getName());
        List<Long> strides = node.getAttrOrThrow("strides").getList().getIList();
        List<Long> dilations = node.getAttrOrDefault("dilations", AttrValue.getDefaultInstance())
                .getList()
                .getIList();
        return Optional.of(new Step.Sliding(
                slide(node, 1, rows, strides, dilations, input.extent(0), output.extent(0)),
                slide(node, 2, columns, strides, dilations, input.extent(1), output.extent(1)),
                border));
    }

    private static Slide slide(
            NodeDef node, int axis, int kernel, List<Long> strides, List<Long> dilations, int input, int output) {
        int stride = Math.toIntExact(strides.get(axis));
        int dilation = dilations.isEmpty() ? 1 : Math.toIntExact(dilations.get(axis));
        int needed = (output - 1) * stride + (kernel - 1) * dilation + 1;
        int before =
                switch (node.getAttrOrThrow("padding").getS().toStringUtf8()) {
                    case "SAME" -> Math.max(0, needed - input) / 2;
                    case "EXPLICIT" ->
                        Math.toIntExact(node.getAttrOrThrow("explicit_paddings")
                                .getList()
                                .getI(2 * axis));
                    default -> 0;
                };
        return new Slide(kernel, stride, dilation, before, input, output);
    }

    private static boolean isChannelsLast(NodeDef node) {
        return !node.containsAttr("data_format")
                || node.getAttrOrThrow("data_format").getS().toStringUtf8().equals(CHANNELS_LAST);
    }

    private Optional<long[]> integers(String name) {
        NodeDef node = nodes.get(name);
        if (node == null || !node.getOp().equals("Const")) {
            return Optional.empty();
        }
        return Optional.of(Constants.integers(node.getAttrOrThrow("value").getTensor()));
    }

    private static String source(NodeDef node, int input) {
        return NodeInput.parse(node.getInput(input)).node();
    }
}

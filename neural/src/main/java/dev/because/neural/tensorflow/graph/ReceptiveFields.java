package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.ReceptiveField;
import dev.because.neural.network.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * The receptive field of every operation of a graph, computed from the input on: windows widen it, operations on single
 * elements keep it, and where branches come together it is what any of them sees.
 *
 * <p>An operation of which it is not known here that it keeps places apart (a product of matrices, a mean over places, a
 * transposition, an operation that nobody thought of) makes the field the whole input. That is never wrong, since a field
 * says what a neuron <em>can</em> depend on; it is only not as small as it might be.
 */
public final class ReceptiveFields {
    private static final Set<String> BY_ELEMENT = Set.of(
            ("Identity StopGradient PreventGradient Snapshot CheckNumerics EnsureShape BiasAdd BiasAddV1 LRN Softmax "
                            + "LogSoftmax Relu Relu6 LeakyRelu Elu Selu Softplus Softsign Sigmoid Tanh ClipByValue Cast "
                            + "Add AddV2 AddN AccumulateNV2 Sub Mul MulNoNan Div DivNoNan RealDiv FloorDiv Maximum Minimum "
                            + "SquaredDifference Pow Neg Abs Sign Inv Reciprocal Square Sqrt Rsqrt Exp Expm1 Log Log1p "
                            + "Erf Erfc Sin Cos Tan Floor Ceil Round Rint OnesLike ZerosLike Select SelectV2 Greater "
                            + "GreaterEqual Less LessEqual FakeQuantWithMinMaxArgs FakeQuantWithMinMaxVars "
                            + "FakeQuantWithMinMaxVarsPerChannel")
                    .split(" "));

    private static final Set<String> NORMALISATIONS =
            Set.of("FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3", "BatchNormWithGlobalNormalization");

    private static final Set<String> REDUCTIONS = Set.of("Sum", "Mean", "Prod", "Max", "Min", "EuclideanNorm");

    private final Map<String, NodeDef> nodes = new HashMap<>();
    private final Map<String, ReceptiveField> fields = new HashMap<>();
    private final Shape input;
    private final Function<String, Optional<Shape>> shapes;

    private ReceptiveFields(GraphDef graph, Shape input, Function<String, Optional<Shape>> shapes) {
        this.input = input;
        this.shapes = shapes;
        graph.getNodeList().forEach(node -> nodes.put(node.getName(), node));
    }

    /**
     * The fields of all operations that depend on the input, by their names.
     *
     * @param graph a frozen graph
     * @param placeholder the name of its input
     * @param input the input's shape, height × width × channels
     * @param shapes the shape of an operation's first output, with the batch axis (as any number) if it has one; empty
     *     if another extent is unknown
     */
    public static Map<String, ReceptiveField> of(
            GraphDef graph, String placeholder, Shape input, Function<String, Optional<Shape>> shapes) {
        ReceptiveFields fields = new ReceptiveFields(graph, input, shapes);
        fields.fields.put(placeholder, ReceptiveField.pixel(input));
        NodeOrder.downstream(graph, placeholder).stream().skip(1).forEach(fields::add);
        return Map.copyOf(fields.fields);
    }

    private void add(String name) {
        NodeDef node = nodes.get(name);
        fields.put(name, node == null ? ReceptiveField.whole(input) : field(node));
    }

    private ReceptiveField field(NodeDef node) {
        List<NodeInput> inputs = node.getInputList().stream()
                .map(NodeInput::parse)
                .filter(read -> !read.control())
                .toList();
        List<String> seeing = new ArrayList<>();
        for (NodeInput read : inputs) {
            if (fields.containsKey(read.node())) {
                if (read.index() > 0) {
                    return ReceptiveField.whole(input);
                }
                seeing.add(read.node());
            }
        }
        Optional<Shape> output = shapes.apply(node.getName()).filter(shape -> shape.rank() == 4);
        if (seeing.isEmpty() || output.isEmpty()) {
            return ReceptiveField.whole(input); // it reads only in which order to run, or has no places
        }
        return field(node, inputs.stream().map(NodeInput::node).toList(), seeing, output.get());
    }

    private ReceptiveField field(NodeDef node, List<String> inputs, List<String> seeing, Shape output) {
        String operation = node.getOp();
        boolean first = seeing.equals(List.of(inputs.get(0)));
        if (BY_ELEMENT.contains(operation) || first && isByPlace(node, inputs)) {
            return union(seeing, output);
        }
        if (operation.equals("Concat") || operation.equals("ConcatV2")) {
            String axis = operation.equals("Concat") ? inputs.get(0) : inputs.get(inputs.size() - 1);
            return isOfChannels(axis) ? union(seeing, output) : ReceptiveField.whole(input);
        }
        Optional<Shape> source = shapes.apply(inputs.get(0)).filter(shape -> shape.rank() == 4);
        if (!first || source.isEmpty()) {
            return ReceptiveField.whole(input);
        }
        ReceptiveField before = fields.get(inputs.get(0));
        return (operation.startsWith("Pad") ? padding(node, inputs) : sliding(node, inputs, source.get(), output))
                .map(window -> window.over(before))
                .orElseGet(() -> ReceptiveField.whole(input));
    }

    private Optional<SlidingWindow> sliding(NodeDef node, List<String> inputs, Shape source, Shape output) {
        return SlidingWindow.of(
                node, inputs.size() > 1 ? shapes.apply(inputs.get(1)) : Optional.empty(), source, output);
    }

    private Optional<SlidingWindow> padding(NodeDef node, List<String> inputs) {
        return integers(inputs.get(1)).flatMap(SlidingWindow::ofPadding);
    }

    /** Whether each place of its output depends on that place of its only input that depends on the network's input. */
    private boolean isByPlace(NodeDef node, List<String> inputs) {
        if (NORMALISATIONS.contains(node.getOp())) {
            // By default the statistics are those of the batch, and each place depends on all.
            boolean training = !node.getOp().equals("BatchNormWithGlobalNormalization")
                    && (!node.containsAttr("is_training")
                            || node.getAttrOrThrow("is_training").getB());
            return !training && Attributes.isChannelsLast(node);
        }
        return REDUCTIONS.contains(node.getOp()) && isOfChannels(inputs.get(1));
    }

    private boolean isOfChannels(String axis) {
        return integers(axis)
                .filter(axes -> axes.equals(List.of(3L)) || axes.equals(List.of(-1L)))
                .isPresent();
    }

    private Optional<List<Long>> integers(String name) {
        return Attributes.constant(nodes, name);
    }

    /** What any of them sees, if they come together place by place and none is spread over places. */
    private ReceptiveField union(List<String> seeing, Shape output) {
        boolean alike = seeing.stream().allMatch(name -> shapes.apply(name)
                .filter(shape ->
                        shape.rank() == 4 && shape.extent(1) == output.extent(1) && shape.extent(2) == output.extent(2))
                .isPresent());
        return alike
                ? seeing.stream()
                        .map(fields::get)
                        .collect(Collectors.reducing((a, b) -> a.union(b)))
                        .orElseThrow()
                : ReceptiveField.whole(input);
    }
}

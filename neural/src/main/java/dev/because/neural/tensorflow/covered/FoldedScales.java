package dev.because.neural.tensorflow.covered;

import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.NodeInput;
import dev.because.neural.tensorflow.graph.NodeOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Multiplies the filters of convolutions by the constant scales that follow them, as batch normalisation leaves them, and
 * writes the constant offsets behind as biases: two passes over a map less. What still has its old name has its old value,
 * but for rounding.
 */
final class FoldedScales {
    private static final String DEPTHWISE = "DepthwiseConv2dNative";
    private static final int MANY_CHANNELS = 64;
    private static final Set<String> SUMS = Set.of("Add", "AddV2");

    private final Steps steps;
    private final Set<String> dependent;
    private final Map<String, NodeDef> nodes = new HashMap<>();
    private final Map<String, List<NodeDef>> readers = new HashMap<>();
    private final Collection<String> kept;

    private FoldedScales(GraphDef graph, String input, Steps steps, Collection<String> kept) {
        this.steps = steps;
        this.dependent = new HashSet<>(NodeOrder.downstream(graph, input));
        this.kept = kept;
        for (NodeDef node : graph.getNodeList()) {
            nodes.put(node.getName(), node);
            for (String text : node.getInputList()) {
                readers.computeIfAbsent(NodeInput.parse(text).node(), name -> new ArrayList<>())
                        .add(node);
            }
        }
    }

    /**
     * Folds what can be folded.
     *
     * @param steps knows the shapes
     * @param kept operations that must stay
     */
    static GraphDef of(GraphDef graph, String input, Steps steps, Collection<String> kept) {
        FoldedScales folded = new FoldedScales(graph, input, steps, kept);
        Map<String, List<NodeDef>> instead = new HashMap<>();
        for (NodeDef node : graph.getNodeList()) {
            if (folded.isWorthWhile(node)) {
                folded.fold(node, instead);
            }
        }
        GraphDef.Builder written = graph.toBuilder().clearNode();
        for (NodeDef node : graph.getNodeList()) {
            written.addAllNode(instead.getOrDefault(node.getName(), List.of(node)));
        }
        return written.build();
    }

    /**
     * TensorFlow itself folds the scales of plain convolutions, so that both ways round alike. Those of depthwise ones it
     * leaves, and the first layers of a network would magnify a difference in rounding: there is little to save there.
     */
    private boolean isWorthWhile(NodeDef node) {
        return node.getOp().equals("Conv2D")
                || node.getOp().equals(DEPTHWISE)
                        && steps.shape(node.getName())
                                .filter(shape -> shape.rank() == 3 && shape.extent(2) >= MANY_CHANNELS)
                                .isPresent();
    }

    private void fold(NodeDef convolution, Map<String, List<NodeDef>> instead) {
        Optional<NodeDef> product =
                onlyReader(convolution).filter(reader -> reader.getOp().equals("Mul"));
        Optional<String> scale = product.flatMap(reader -> vector(reader, convolution));
        Optional<Shape> filter = steps.shape(convolution.getInput(1))
                .filter(shape -> !dependent.contains(
                        NodeInput.parse(convolution.getInput(1)).node()));
        if (scale.isEmpty() || filter.isEmpty()) {
            return;
        }
        NodeDef mul = product.get();
        List<NodeDef> scaled = scaled(convolution, mul.getName(), scale.get(), filter.get());
        Optional<NodeDef> sum = onlyReader(mul).filter(reader -> SUMS.contains(reader.getOp()));
        Optional<String> offset = sum.flatMap(reader -> vector(reader, mul));
        instead.put(convolution.getName(), List.of());
        instead.put(mul.getName(), scaled);
        offset.ifPresent(bias -> instead.put(
                sum.get().getName(),
                List.of(NodeDef.newBuilder()
                        .setName(sum.get().getName())
                        .setOp("BiasAdd")
                        .addAllInput(List.of(mul.getName(), bias))
                        .putAttr("T", Constants.type(DataType.DT_FLOAT))
                        .putAttr("data_format", Constants.text("NHWC"))
                        .build())));
    }

    /** What reads a node, where nothing else needs it. */
    private Optional<NodeDef> onlyReader(NodeDef node) {
        List<NodeDef> all = readers.getOrDefault(node.getName(), List.of());
        return all.size() == 1 && !kept.contains(node.getName()) ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The other input of an operation with two, if it is a constant with a value for each channel. */
    private Optional<String> vector(NodeDef node, NodeDef map) {
        int other = NodeInput.parse(node.getInput(0)).node().equals(map.getName()) ? 1 : 0;
        String name = node.getInput(other);
        int channels = steps.shape(map.getName())
                .filter(shape -> shape.rank() == 3)
                .map(shape -> shape.extent(2))
                .orElse(-1);
        return steps.shape(name)
                .filter(shape -> !dependent.contains(name) && shape.equals(Shape.of(Math.max(0, channels))))
                .map(shape -> name);
    }

    private static List<NodeDef> scaled(NodeDef convolution, String name, String scale, Shape filter) {
        List<NodeDef> written = new ArrayList<>();
        String factor = scale;
        if (convolution.getOp().equals(DEPTHWISE)) {
            factor = name + "/because_factor";
            String shape = name + "/because_shape";
            written.add(Constants.node(
                    shape,
                    TensorProto.newBuilder()
                            .setDtype(DataType.DT_INT32)
                            .setTensorShape(TensorShapeProto.newBuilder()
                                    .addDim(TensorShapeProto.Dim.newBuilder().setSize(2)))
                            .addIntVal(filter.extent(2))
                            .addIntVal(filter.extent(3))
                            .build()));
            written.add(NodeDef.newBuilder()
                    .setName(factor)
                    .setOp("Reshape")
                    .addAllInput(List.of(scale, shape))
                    .putAttr("T", Constants.type(DataType.DT_FLOAT))
                    .putAttr("Tshape", Constants.type(DataType.DT_INT32))
                    .build());
        }
        String product = name + "/because_filter";
        written.add(NodeDef.newBuilder()
                .setName(product)
                .setOp("Mul")
                .addAllInput(List.of(convolution.getInput(1), factor))
                .putAttr("T", Constants.type(DataType.DT_FLOAT))
                .build());
        written.add(convolution.toBuilder().setName(name).setInput(1, product).build());
        return written;
    }
}

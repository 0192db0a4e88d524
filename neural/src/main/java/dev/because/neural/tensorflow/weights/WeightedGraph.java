package dev.because.neural.tensorflow.weights;

import com.google.protobuf.ByteString;
import dev.because.neural.network.FreshWeights;
import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphPruning;
import dev.because.neural.tensorflow.graph.NodeInput;
import dev.because.neural.tensorflow.graph.NodeOrder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * A frozen graph whose layers can be made as they were before they learnt anything. A layer is a convolution, a depthwise
 * convolution or a matrix product of what depends on the input with what does not: its kernel. The shifts and scales
 * behind it ({@link Affine}) belong to it.
 */
public final class WeightedGraph {
    private static final Set<String> WEIGHTED = Set.of("Conv2D", "DepthwiseConv2dNative", "MatMul");
    private static final String PREFIX = "because/fresh/";
    private static final int KERNEL = 1;

    private final GraphDef definition;
    private final String scores;
    private final Graph imported;
    private final List<String> downstream;
    private final Set<String> dependent;
    private final Map<String, NodeDef> nodes = new HashMap<>();
    private final List<String> layers = new ArrayList<>();

    private WeightedGraph(GraphDef definition, String input, String scores, Graph imported) {
        this.definition = definition;
        this.scores = scores;
        this.imported = imported;
        this.downstream = NodeOrder.downstream(definition, input);
        this.dependent = new LinkedHashSet<>(downstream);
        definition.getNodeList().forEach(node -> nodes.put(node.getName(), node));
        Set<String> counting = new LinkedHashSet<>();
        GraphPruning.values(definition, List.of(scores), "the graph up to " + scores)
                .getNodeList()
                .forEach(node -> counting.add(node.getName()));
        downstream.stream()
                .filter(name -> counting.contains(name) && isWeighted(node(name)))
                .forEach(layers::add);
    }

    /**
     * Looks through a graph.
     *
     * @param definition a frozen graph
     * @param input the name of its placeholder
     * @param scores the name of the operation for which the layers count
     * @param imported the same graph, imported, which knows the shapes
     */
    public static WeightedGraph of(GraphDef definition, String input, String scores, Graph imported) {
        return new WeightedGraph(definition, input, scores, imported);
    }

    /** The names of the operations with weights on which the scores depend, in an order in which they can be computed. */
    public List<String> layers() {
        return List.copyOf(layers);
    }

    /**
     * The same graph with fresh weights in some layers; weights that nothing reads any more are left out.
     *
     * @param names some of {@link #layers()}
     * @throws IllegalArgumentException if one of them is not
     */
    public GraphDef randomised(Collection<String> names, long seed) {
        Map<String, NodeDef.Builder> changed = new HashMap<>();
        GraphDef.Builder graph = definition.toBuilder().clearNode();
        for (String name : names) {
            if (!layers.contains(name)) {
                throw new IllegalArgumentException("layer " + name + " has no weights; those that have are " + layers);
            }
            graph.addNode(replaced(changed, new Operand(name, KERNEL), kernel(node(name), seed)));
            for (Affine.Operand operand : Affine.behind(name, consumers(), this::isParameter)) {
                Operand read = new Operand(operand.node(), operand.index());
                graph.addNode(replaced(changed, read, filled(shape(read), operand.neutral())));
            }
        }
        for (NodeDef node : definition.getNodeList()) {
            graph.addNode(
                    changed.containsKey(node.getName())
                            ? Objects.requireNonNull(changed.get(node.getName()))
                                    .build()
                            : node);
        }
        return GraphPruning.values(graph.build(), downstream, "the graph with fresh weights");
    }

    /** What a node reads at one of its inputs. */
    private record Operand(String node, int index) {
        String replacement() {
            return PREFIX + node + "/" + index;
        }
    }

    private NodeDef replaced(Map<String, NodeDef.Builder> changed, Operand operand, TensorProto value) {
        changed.computeIfAbsent(operand.node(), name -> node(name).toBuilder())
                .setInput(operand.index(), operand.replacement());
        return Constants.node(operand.replacement(), value);
    }

    /**
     * The layer that is the last, where the scores are a plain product of what it reads and its kernel, but for shifts and
     * scales: then it can forget without a graph of its own.
     */
    public Optional<Top> top() {
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        String last = layers.get(layers.size() - 1);
        Set<String> affine = Affine.reached(last, consumers(), this::isParameter);
        boolean plain = affine.contains(scores) && !isTransposed(node(last));
        return plain
                ? Optional.of(
                        new Top(last, NodeInput.parse(node(last).getInput(0)).node(), affine))
                : Optional.empty();
    }

    /**
     * The last layer.
     *
     * @param layer its name
     * @param reads the name of the operation whose output it reads
     * @param same the operations that give the same numbers as it does once it has forgotten, itself and the scores among
     *     them
     */
    public record Top(String layer, String reads, Set<String> same) {
        public Top {
            same = Set.copyOf(same);
        }
    }

    /** The kernel that a layer has after it has forgotten. */
    public float[] freshKernel(String layer, long seed) {
        Shape shape = shape(new Operand(layer, KERNEL));
        return FreshWeights.kernel(shape.size(), fanIn(node(layer), shape), seed, layers.indexOf(layer));
    }

    private TensorProto kernel(NodeDef layer, long seed) {
        Shape shape = shape(new Operand(layer.getName(), KERNEL));
        float[] values = freshKernel(layer.getName(), seed);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return tensor(shape).setTensorContent(ByteString.copyFrom(bytes)).build();
    }

    private static int fanIn(NodeDef layer, Shape kernel) {
        if (layer.getOp().equals("DepthwiseConv2dNative")) {
            return kernel.extent(0) * kernel.extent(1);
        }
        return kernel.size() / kernel.extent(isTransposed(layer) ? 0 : kernel.rank() - 1);
    }

    private static boolean isTransposed(NodeDef layer) {
        return layer.getOp().equals("MatMul")
                && layer.getAttrOrDefault("transpose_b", AttrValue.getDefaultInstance())
                        .getB();
    }

    private static TensorProto filled(Shape shape, float value) {
        return tensor(shape).addFloatVal(value).build();
    }

    private static TensorProto.Builder tensor(Shape shape) {
        TensorShapeProto.Builder extents = TensorShapeProto.newBuilder();
        shape.extents()
                .forEach(extent ->
                        extents.addDim(TensorShapeProto.Dim.newBuilder().setSize(extent)));
        return TensorProto.newBuilder().setDtype(DataType.DT_FLOAT).setTensorShape(extents);
    }

    private Map<String, List<NodeDef>> consumers() {
        Map<String, List<NodeDef>> consumers = new HashMap<>();
        for (String name : downstream) {
            for (String text : node(name).getInputList()) {
                consumers
                        .computeIfAbsent(NodeInput.parse(text).node(), key -> new ArrayList<>())
                        .add(node(name));
            }
        }
        return consumers;
    }

    private boolean isWeighted(NodeDef node) {
        return WEIGHTED.contains(node.getOp())
                && dependent.contains(NodeInput.parse(node.getInput(0)).node())
                && !dependent.contains(NodeInput.parse(node.getInput(KERNEL)).node())
                && isKnown(output(new Operand(node.getName(), KERNEL)));
    }

    /** Whether a node reads there something learnt: it does not depend on the input, and is no single number. */
    private boolean isParameter(NodeDef node, int index) {
        NodeInput read = NodeInput.parse(node.getInput(index));
        if (read.control() || dependent.contains(read.node())) {
            return false;
        }
        Output<?> output = output(new Operand(node.getName(), index));
        return isKnown(output) && Bridge.shape(output.shape()).size() > 1;
    }

    private static boolean isKnown(Output<?> output) {
        return output.dataType() == DataType.DT_FLOAT
                && !output.shape().isUnknown()
                && !output.shape().hasUnknownDimension();
    }

    private Shape shape(Operand operand) {
        return Bridge.shape(output(operand).shape());
    }

    private Output<?> output(Operand operand) {
        NodeInput read = NodeInput.parse(node(operand.node()).getInput(operand.index()));
        return imported.operationOrThrow(read.node()).output(read.index());
    }

    private NodeDef node(String name) {
        return Objects.requireNonNull(nodes.get(name), name);
    }
}

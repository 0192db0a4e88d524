package dev.because.neural.tensorflow;

import com.google.protobuf.ByteString;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphStructure;
import dev.because.neural.tensorflow.graph.MissingGradients;
import dev.because.neural.tensorflow.graph.NodeInput;
import dev.because.neural.tensorflow.graph.NodeOrder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * The part of a graph behind one layer, as a graph of its own: the layer's name belongs to a reshaped placeholder, and
 * where what follows reads something else that depends on the input, that becomes a constant, repeated as often as the
 * batch has rows.
 */
final class BehindLayer {
    /** What the names of the nodes begin with that are no layers of the network. */
    static final String PREFIX = "because/beside/";

    private static final DataType FLOAT = DataType.DT_FLOAT;
    private static final DataType INT = DataType.DT_INT32;

    private final Layer layer;
    private final String where;
    private final List<NodeDef> kept;
    /** What stands for each output that is read beside the layer, by that output. */
    private final Map<String, String> beside;

    private BehindLayer(Layer layer, String where, List<NodeDef> kept, Map<String, String> beside) {
        this.layer = layer;
        this.where = where;
        this.kept = kept;
        this.beside = beside;
    }

    /** Whether a layer depends on another, and on the input through it alone, as far as real numbers go. */
    static boolean isCut(ImportedGraph imported, Layer layer, Layer to) {
        GraphDef graph = imported.definition();
        if (!NodeOrder.downstream(graph, layer.name()).contains(to.name())) {
            return false;
        }
        Map<String, NodeDef> nodes = GraphStructure.byName(graph, "the graph");
        Set<String> around = new HashSet<>(Set.of(imported.input()));
        around.remove(layer.name());
        for (String name : NodeOrder.downstream(graph, imported.input())) {
            NodeDef node = Objects.requireNonNull(nodes.get(name));
            if (!name.equals(layer.name())
                    && node.getInputList().stream().anyMatch(text -> MissingGradients.carries(text, nodes, around))) {
                around.add(name);
            }
        }
        return !around.contains(to.name());
    }

    /** @throws BadInputException if the class scores are not computed from the layer */
    static BehindLayer of(ImportedGraph imported, Layer layer, Layer scores, String where) {
        GraphDef graph = imported.definition();
        Map<String, NodeDef> nodes = GraphStructure.byName(graph, where);
        Set<String> dependent = new HashSet<>(NodeOrder.downstream(graph, imported.input()));
        Set<String> behind = new LinkedHashSet<>(NodeOrder.downstream(graph, layer.name()));
        if (!behind.contains(scores.name())) {
            throw new BadInputException(
                    "layer " + layer.name(), "no way from it to the class scores", "a layer that they depend on");
        }
        Set<String> kept = new LinkedHashSet<>();
        Map<String, String> beside = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(behind);
        while (!open.isEmpty()) {
            String name = open.remove();
            NodeDef node = Objects.requireNonNull(nodes.get(name));
            if (name.equals(layer.name()) || !kept.add(name)) {
                continue;
            }
            for (String text : node.getInputList()) {
                NodeInput read = NodeInput.parse(text);
                boolean aside = !behind.contains(read.node()) && MissingGradients.carries(text, nodes, dependent);
                if (aside) {
                    beside.putIfAbsent(read.toString(), PREFIX + beside.size());
                } else {
                    open.add(read.node());
                }
            }
        }
        return new BehindLayer(
                layer,
                where,
                graph.getNodeList().stream()
                        .filter(node -> kept.contains(node.getName()))
                        .toList(),
                beside);
    }

    /** The values of outputs, by name. */
    interface Values {
        List<Tensor> of(List<String> outputs);
    }

    /** The graph where what lies beside the layer has these values. */
    ImportedGraph at(Values values) {
        String input = PREFIX + "input";
        Shape shape = Network.inputBehind(layer);
        GraphDef.Builder graph = GraphDef.newBuilder()
                .addNode(NodeDef.newBuilder()
                        .setName(input)
                        .setOp("Placeholder")
                        .putAttr("dtype", Constants.type(FLOAT))
                        .putAttr(
                                "shape",
                                AttrValue.newBuilder().setShape(batched(shape)).build()))
                .addNode(integers(input + "/shape", extents(-1, layer.shape())))
                .addNode(node(layer.name(), "Reshape", input, input + "/shape")
                        .putAttr("T", Constants.type(FLOAT))
                        .putAttr("Tshape", Constants.type(INT)));
        List<String> outputs = List.copyOf(beside.keySet());
        List<Tensor> found = values.of(outputs);
        if (!outputs.isEmpty()) {
            addRows(graph);
        }
        for (int i = 0; i < outputs.size(); i++) {
            addRepeated(graph, outputs.get(i), found.get(i));
        }
        kept.forEach(node -> graph.addNode(redirected(node)));
        return new ImportedGraph(graph.build(), input);
    }

    private NodeDef redirected(NodeDef node) {
        NodeDef.Builder redirected = node.toBuilder();
        for (int i = 0; i < node.getInputCount(); i++) {
            String read = NodeInput.parse(node.getInput(i)).toString();
            redirected.setInput(i, beside.getOrDefault(read, node.getInput(i)));
        }
        return redirected.build();
    }

    /** How many rows the batch has, as a list of one number. */
    private void addRows(GraphDef.Builder graph) {
        graph.addNode(node(PREFIX + "shape", "Shape", layer.name())
                .putAttr("T", Constants.type(FLOAT))
                .putAttr("out_type", Constants.type(INT)));
        graph.addNode(integers(PREFIX + "from", List.of(0)));
        graph.addNode(integers(PREFIX + "to", List.of(1)));
        graph.addNode(
                node(PREFIX + "rows", "StridedSlice", PREFIX + "shape", PREFIX + "from", PREFIX + "to", PREFIX + "to")
                        .putAttr("T", Constants.type(INT))
                        .putAttr("Index", Constants.type(INT)));
        graph.addNode(Constants.node(PREFIX + "axis", 0));
    }

    private void addRepeated(GraphDef.Builder graph, String output, Tensor value) {
        if (value.shape().rank() == 0 || value.shape().extent(0) != 1) {
            throw new BadInputException(
                    where, output + " of shape " + value.shape() + " for one picture", "one row for each picture");
        }
        String name = Objects.requireNonNull(beside.get(output));
        List<Integer> item = new ArrayList<>(value.shape().item().extents());
        graph.addNode(constant(name + "/value", value));
        graph.addNode(integers(name + "/item", item));
        graph.addNode(node(name + "/shape", "ConcatV2", PREFIX + "rows", name + "/item", PREFIX + "axis")
                .putAttr("T", Constants.type(INT))
                .putAttr("N", AttrValue.newBuilder().setI(2).build())
                .putAttr("Tidx", Constants.type(INT)));
        graph.addNode(node(name, "BroadcastTo", name + "/value", name + "/shape")
                .putAttr("T", Constants.type(FLOAT))
                .putAttr("Tidx", Constants.type(INT)));
    }

    private static NodeDef.Builder node(String name, String operation, String... inputs) {
        return NodeDef.newBuilder().setName(name).setOp(operation).addAllInput(List.of(inputs));
    }

    private static NodeDef integers(String name, List<Integer> values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setDtype(INT)
                .setTensorShape(TensorShapeProto.newBuilder()
                        .addDim(TensorShapeProto.Dim.newBuilder().setSize(values.size())));
        values.forEach(tensor::addIntVal);
        return Constants.node(name, tensor.build());
    }

    private static NodeDef constant(String name, Tensor value) {
        ByteBuffer bytes = ByteBuffer.allocate(value.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(value.values());
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        value.shape()
                .extents()
                .forEach(
                        extent -> shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(extent)));
        return Constants.node(
                name,
                TensorProto.newBuilder()
                        .setDtype(FLOAT)
                        .setTensorShape(shape)
                        .setTensorContent(ByteString.copyFrom(bytes.array()))
                        .build());
    }

    private static List<Integer> extents(int first, Shape shape) {
        List<Integer> extents = new ArrayList<>(List.of(first));
        extents.addAll(shape.extents());
        return extents;
    }

    private static TensorShapeProto batched(Shape shape) {
        TensorShapeProto.Builder batched = TensorShapeProto.newBuilder();
        extents(-1, shape)
                .forEach(extent ->
                        batched.addDim(TensorShapeProto.Dim.newBuilder().setSize(extent)));
        return batched.build();
    }
}

package dev.because.neural.tensorflow.sweep;

import dev.because.neural.network.Layer;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.GraphImport;
import dev.because.neural.tensorflow.graph.GraphPruning;
import dev.because.neural.tensorflow.graph.SessionConfig;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;

/**
 * The part of a network behind one layer, as a network of its own: the layer becomes the placeholder and what came before
 * it is cut off. So what comes out can depend on nothing but the activations that are given.
 */
final class TailGraph implements AutoCloseable {
    private final Layer from;
    private final Layer to;
    private final Graph graph;
    private final Session session;

    private TailGraph(Layer from, Layer to, Graph graph) {
        this.from = from;
        this.to = to;
        this.graph = graph;
        this.session = new Session(graph, SessionConfig.asWritten());
    }

    /** @throws dev.because.neural.network.BadInputException if TensorFlow refuses what is left of the graph */
    static TailGraph open(GraphDef whole, Layer from, Layer to) {
        String where = "the graph from " + from.name() + " to " + to.name();
        GraphDef.Builder cut = whole.toBuilder().clearNode();
        for (NodeDef node : whole.getNodeList()) {
            cut.addNode(node.getName().equals(from.name()) ? placeholder(from) : node);
        }
        GraphDef tail = GraphPruning.values(cut.build(), List.of(to.name()), where);
        return new TailGraph(from, to, GraphImport.open(tail, where));
    }

    /** The activations of {@code to} for those of {@code from}, n × each layer's shape. */
    Tensor run(Tensor activations) {
        int count = activations.shape().extent(0);
        try (TFloat32 fed = Bridge.nativeItems(activations, 0, count);
                Result result = session.runner()
                        .feed(from.name(), 0, fed)
                        .fetch(to.name(), 0)
                        .run()) {
            Tensor outputs = Tensor.zeros(to.shape().batch(count));
            Bridge.read(result.get(0), outputs.values(), 0);
            return outputs;
        }
    }

    private static NodeDef placeholder(Layer layer) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dim.newBuilder().setSize(-1));
        layer.shape()
                .extents()
                .forEach(
                        extent -> shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(extent)));
        return NodeDef.newBuilder()
                .setName(layer.name())
                .setOp("Placeholder")
                .putAttr(
                        "dtype",
                        AttrValue.newBuilder().setType(DataType.DT_FLOAT).build())
                .putAttr("shape", AttrValue.newBuilder().setShape(shape).build())
                .build();
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}

package dev.because.neural.training;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.because.neural.data.LabelledImages;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * A finished network: the operations of an architecture with its weights as constants and nothing of the training, from
 * the placeholder {@code input} to {@code softmax}.
 */
public final class FrozenGraph {
    static final String SOFTMAX = "softmax";
    private static final int BATCH = 250;

    private final GraphDef definition;

    private FrozenGraph(GraphDef definition) {
        this.definition = definition;
    }

    /** The network of that architecture with those weights. */
    public static FrozenGraph of(Architecture architecture, Checkpoint weights) {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Shape shape = architecture.card().input().shape();
            Placeholder<TFloat32> input = tf.withName("input")
                    .placeholder(
                            TFloat32.class,
                            Placeholder.shape(
                                    org.tensorflow.ndarray.Shape.of(-1).append(Float32.extents(shape))));
            Operand<TFloat32> scores = architecture.scores(
                    tf,
                    input,
                    (scope, parameter) -> constant(scope, parameter, weights.value(parameter)),
                    units -> units);
            tf.withName(SOFTMAX).nn.softmax(scores);
            return new FrozenGraph(graph.toGraphDef());
        }
    }

    private static Operand<TFloat32> constant(Ops scope, Parameter parameter, Tensor value) {
        try (TFloat32 floats = Float32.tensor(value)) {
            return scope.withName(parameter.name()).constantOf(floats);
        }
    }

    /** A network that was written by {@link #bytes()}. */
    public static FrozenGraph parse(byte[] bytes) throws InvalidProtocolBufferException {
        return new FrozenGraph(GraphDef.parseFrom(bytes));
    }

    /** The GraphDef as a file holds it: attributes sorted by name, so that equal networks have equal bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(definition.getSerializedSize());
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.useDeterministicSerialization();
            definition.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The scores before the softmax.
     *
     * @param layer the operation that computes them
     * @param pictures n × height × width × channels
     * @return n × classes
     */
    Tensor scores(String layer, Tensor pictures) {
        try (Graph graph = imported();
                Session session = session(graph)) {
            return scores(session, layer, pictures);
        }
    }

    /** The share of pictures that the network calls right, 0 to 1. */
    public double accuracy(Architecture architecture, LabelledImages images) {
        String layer = architecture.card().output().name().orElseThrow();
        int hits = 0;
        try (Graph graph = imported();
                Session session = session(graph)) {
            for (int from = 0; from < images.count(); from += BATCH) {
                int to = Math.min(images.count(), from + BATCH);
                int[] labels = java.util.stream.IntStream.range(from, to)
                        .map(images::label)
                        .toArray();
                hits += Hits.count(scores(session, layer, images.tensor(from, to)), labels);
            }
        }
        return hits / (double) images.count();
    }

    private Graph imported() {
        Graph graph = new Graph();
        graph.importGraphDef(definition);
        return graph;
    }

    private static Session session(Graph graph) {
        return new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(1)
                        .setInterOpParallelismThreads(1)
                        .build());
    }

    private static Tensor scores(Session session, String layer, Tensor pictures) {
        try (TFloat32 fed = Float32.tensor(pictures);
                Result result = session.runner().feed("input", fed).fetch(layer).run()) {
            return Float32.of(result.get(0));
        }
    }
}

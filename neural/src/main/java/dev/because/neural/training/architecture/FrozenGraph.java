package dev.because.neural.training.architecture;

import com.google.protobuf.CodedOutputStream;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.device.Computing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * A finished network: the operations of an architecture with its weights as constants and nothing of the training, from
 * the placeholder {@code input} to {@code softmax}.
 */
public final class FrozenGraph {
    private static final String SOFTMAX = "softmax";

    private final GraphDef definition;

    private FrozenGraph(GraphDef definition) {
        this.definition = definition;
    }

    /** The network of that architecture with those weights. */
    public static FrozenGraph of(Architecture architecture, Checkpoint weights) {
        try (Graph graph = Computing.graph()) {
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
}

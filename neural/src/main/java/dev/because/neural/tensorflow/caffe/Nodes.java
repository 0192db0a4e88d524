package dev.because.neural.tensorflow.caffe;

import com.google.protobuf.ByteString;
import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.graph.Constants;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Writes the nodes of a graph one after the other; each method returns the name of the node that it wrote. */
final class Nodes {
    private final GraphDef.Builder graph = GraphDef.newBuilder();

    GraphDef graph() {
        return graph.build();
    }

    String placeholder(String name, Shape item) {
        TensorShapeProto.Builder shape = shape(item).toBuilder();
        shape.addDim(0, TensorShapeProto.Dim.newBuilder().setSize(-1));
        graph.addNode(NodeDef.newBuilder()
                .setName(name)
                .setOp("Placeholder")
                .putAttr("dtype", Constants.type(DataType.DT_FLOAT))
                .putAttr("shape", AttrValue.newBuilder().setShape(shape).build()));
        return name;
    }

    String floats(String name, Shape shape, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_FLOAT)
                        .setTensorShape(shape(shape))
                        .setTensorContent(ByteString.copyFrom(bytes))
                        .build());
    }

    String integers(String name, Shape shape, List<Integer> values) {
        return constant(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_INT32)
                        .setTensorShape(shape(shape))
                        .addAllIntVal(values)
                        .build());
    }

    private String constant(String name, TensorProto value) {
        graph.addNode(Constants.node(name, value));
        return name;
    }

    /** A node of float32; the caller may add attributes. */
    NodeDef.Builder real(String name, String operation, String... inputs) {
        return graph.addNodeBuilder()
                .setName(name)
                .setOp(operation)
                .addAllInput(List.of(inputs))
                .putAttr("T", Constants.type(DataType.DT_FLOAT));
    }

    static AttrValue list(int... values) {
        AttrValue.ListValue.Builder list = AttrValue.ListValue.newBuilder();
        for (int value : values) {
            list.addI(value);
        }
        return AttrValue.newBuilder().setList(list).build();
    }

    static AttrValue text(String value) {
        return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(value)).build();
    }

    static AttrValue whole(long value) {
        return AttrValue.newBuilder().setI(value).build();
    }

    static AttrValue real(float value) {
        return AttrValue.newBuilder().setF(value).build();
    }

    private static TensorShapeProto shape(Shape shape) {
        TensorShapeProto.Builder extents = TensorShapeProto.newBuilder();
        shape.extents()
                .forEach(extent ->
                        extents.addDim(TensorShapeProto.Dim.newBuilder().setSize(extent)));
        return extents.build();
    }
}

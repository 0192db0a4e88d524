package dev.because.neural.tensorflow.graph;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Nodes of graphs and functions, written down as a test needs them. */
public final class Nodes {
    public static final AttrValue FLOAT = Constants.type(DataType.DT_FLOAT);

    private Nodes() {}

    public static NodeDef.Builder node(String name, String operation, String... inputs) {
        return NodeDef.newBuilder().setName(name).setOp(operation).addAllInput(List.of(inputs));
    }

    /** A node whose only type is float32. */
    public static NodeDef.Builder real(String name, String operation, String... inputs) {
        return node(name, operation, inputs).putAttr("T", FLOAT);
    }

    public static NodeDef placeholder(String name, long... extents) {
        return node(name, "Placeholder")
                .putAttr("dtype", FLOAT)
                .putAttr("shape", shape(extents))
                .build();
    }

    public static NodeDef constant(String name, float[] values, long... extents) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Constants.node(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_FLOAT)
                        .setTensorShape(shape(extents).getShape())
                        .setTensorContent(ByteString.copyFrom(bytes.array()))
                        .build());
    }

    public static NodeDef integers(String name, int... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setDtype(DataType.DT_INT32)
                .setTensorShape(shape(values.length).getShape());
        for (int value : values) {
            tensor.addIntVal(value);
        }
        return Constants.node(name, tensor.build());
    }

    public static NodeDef texts(String name, List<String> values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setDtype(DataType.DT_STRING)
                .setTensorShape(shape(values.size()).getShape());
        values.forEach(value -> tensor.addStringVal(ByteString.copyFromUtf8(value)));
        return Constants.node(name, tensor.build());
    }

    public static AttrValue shape(long... extents) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long extent : extents) {
            shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(extent));
        }
        return AttrValue.newBuilder().setShape(shape).build();
    }

    public static AttrValue integer(long value) {
        return AttrValue.newBuilder().setI(value).build();
    }

    public static AttrValue real(float value) {
        return AttrValue.newBuilder().setF(value).build();
    }

    public static AttrValue truth(boolean value) {
        return AttrValue.newBuilder().setB(value).build();
    }

    public static AttrValue text(String value) {
        return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(value)).build();
    }

    public static AttrValue types(List<DataType> types) {
        return AttrValue.newBuilder()
                .setList(AttrValue.ListValue.newBuilder().addAllType(types))
                .build();
    }

    public static AttrValue extents(long... values) {
        AttrValue.ListValue.Builder list = AttrValue.ListValue.newBuilder();
        for (long value : values) {
            list.addI(value);
        }
        return AttrValue.newBuilder().setList(list).build();
    }

    public static NodeDef.Builder window(NodeDef.Builder pool, long size, long stride) {
        return pool.putAttr("ksize", extents(1, size, size, 1))
                .putAttr("strides", extents(1, stride, stride, 1))
                .putAttr("padding", text("VALID"));
    }
}

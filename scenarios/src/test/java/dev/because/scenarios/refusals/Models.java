package dev.because.scenarios.refusals;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Models that nobody should use: written node by node, or made of the embedded network. */
public final class Models {
    private Models() {}

    /** The embedded network's graph. */
    static byte[] lenet5() throws IOException {
        try (InputStream in = Models.class.getResourceAsStream("/dev/because/neural/models/lenet5.pb")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** The embedded network's graph, silent about the shape of its input: that 32 rows are wrong shows only in a run. */
    public static byte[] unshapedLenet5() throws IOException {
        GraphDef.Builder graph = GraphDef.parseFrom(lenet5()).toBuilder();
        graph.getNodeBuilderList().stream()
                .filter(node -> node.getOp().equals("Placeholder"))
                .forEach(node -> node.removeAttr("shape"));
        return graph.build().toByteArray();
    }

    /** The embedded network with one value for every weight of every constant whose name has this part. */
    static byte[] lenet5(String constants, float value) throws IOException {
        GraphDef.Builder graph = GraphDef.parseFrom(lenet5()).toBuilder();
        int changed = 0;
        for (NodeDef.Builder node : graph.getNodeBuilderList()) {
            AttrValue tensor = node.getAttrOrDefault("value", AttrValue.getDefaultInstance());
            if (node.getOp().equals("Const")
                    && node.getName().contains(constants)
                    && tensor.getTensor().getDtype() == DataType.DT_FLOAT) {
                node.putAttr(
                        "value",
                        AttrValue.newBuilder()
                                .setTensor(filled(tensor.getTensor(), value))
                                .build());
                changed++;
            }
        }
        if (changed == 0) {
            throw new IllegalArgumentException("no constant named " + constants);
        }
        return graph.build().toByteArray();
    }

    /** A graph in which one operation stands between the input and the output. */
    static byte[] through(String operation) {
        return graph(operation).build().toByteArray();
    }

    /** A SavedModel of such a graph, without a folder of variables. */
    static Path savedModel(Path folder, String operation) throws IOException {
        Files.createDirectories(folder);
        MetaGraphDef.Builder model = MetaGraphDef.newBuilder().setGraphDef(graph(operation));
        model.getMetaInfoDefBuilder().addTags("serve");
        model.putSignatureDef(
                "serving_default",
                SignatureDef.newBuilder()
                        .setMethodName("tensorflow/serving/predict")
                        .putInputs("picture", info("input:0", 1, 28, 28, 1))
                        .putOutputs("scores", info("scores:0", 1, 10))
                        .build());
        SavedModel saved = SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(model)
                .build();
        Files.write(folder.resolve("saved_model.pb"), saved.toByteArray());
        return folder;
    }

    private static GraphDef.Builder graph(String operation) {
        AttrValue real = AttrValue.newBuilder().setType(DataType.DT_FLOAT).build();
        AttrValue body = AttrValue.newBuilder()
                .setFunc(NameAttrList.newBuilder().setName("body"))
                .build();
        return GraphDef.newBuilder()
                .addNode(NodeDef.newBuilder()
                        .setName("input")
                        .setOp("Placeholder")
                        .putAttr("dtype", real)
                        .putAttr(
                                "shape",
                                AttrValue.newBuilder()
                                        .setShape(shape(1, 28, 28, 1))
                                        .build()))
                .addNode(NodeDef.newBuilder()
                        .setName("weights")
                        .setOp(operation.equals("ReadVariableOp") ? "VarHandleOp" : "Const")
                        .putAttr("dtype", real)
                        .putAttr(
                                "shape",
                                AttrValue.newBuilder().setShape(shape(28, 10)).build()))
                .addNode(NodeDef.newBuilder()
                        .setName("between")
                        .setOp(operation)
                        .addInput(operation.equals("ReadVariableOp") ? "weights" : "input")
                        .putAttr("dtype", real)
                        .putAttr("body", body))
                .addNode(NodeDef.newBuilder()
                        .setName("scores")
                        .setOp("Identity")
                        .addInput("between")
                        .putAttr("T", real));
    }

    private static TensorProto filled(TensorProto tensor, float value) {
        int count = (int) tensor.getTensorShape().getDimList().stream()
                .mapToLong(TensorShapeProto.Dim::getSize)
                .reduce(1, Math::multiplyExact);
        ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        IntStream.range(0, count).forEach(i -> bytes.putFloat(value));
        return TensorProto.newBuilder()
                .setDtype(DataType.DT_FLOAT)
                .setTensorShape(tensor.getTensorShape())
                .setTensorContent(ByteString.copyFrom(bytes.array()))
                .build();
    }

    private static TensorInfo info(String tensor, long... extents) {
        return TensorInfo.newBuilder()
                .setName(tensor)
                .setDtype(DataType.DT_FLOAT)
                .setTensorShape(shape(extents))
                .build();
    }

    private static TensorShapeProto shape(long... extents) {
        List<TensorShapeProto.Dim> sides = Arrays.stream(extents)
                .mapToObj(extent ->
                        TensorShapeProto.Dim.newBuilder().setSize(extent).build())
                .toList();
        return TensorShapeProto.newBuilder().addAllDim(sides).build();
    }
}

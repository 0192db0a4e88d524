package dev.because.neural.tensorflow.file;

import static dev.because.neural.tensorflow.graph.Nodes.node;
import static dev.because.neural.tensorflow.graph.Nodes.real;

import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.Nodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SaverDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.VersionDef;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;

/**
 * A SavedModel as Keras exports it: variables as handles at the top, a signature that calls a wrapper that calls the
 * model, a layer called twice through one function, and saving and restoring as functions too. Convolution, bias,
 * rectifier, pooling, batch normalisation, a dense layer that is shared, a dense layer, softmax.
 */
public final class KerasExport {
    public static final String INPUT = "serving_default_input_1";
    public static final int SIZE = 8;
    private static final int UNITS = 45;

    private final Map<String, long[]> variables = new LinkedHashMap<>();
    private final Map<String, float[]> values = new LinkedHashMap<>();
    final GraphDef.Builder graph =
            GraphDef.newBuilder().setVersions(VersionDef.newBuilder().setProducer(1882));
    final MetaGraphDef.Builder model = MetaGraphDef.newBuilder();

    public KerasExport(long seed) {
        variables.put("conv2d/kernel", new long[] {3, 3, 3, 5});
        variables.put("conv2d/bias", new long[] {5});
        for (String name : List.of("gamma", "beta", "moving_mean", "moving_variance")) {
            variables.put("batch_normalization/" + name, new long[] {5});
        }
        variables.put("shared/kernel", new long[] {UNITS, UNITS});
        variables.put("shared/bias", new long[] {UNITS});
        variables.put("dense/kernel", new long[] {UNITS, 4});
        variables.put("dense/bias", new long[] {4});
        Random random = new Random(seed);
        variables.forEach((name, shape) -> {
            float[] drawn = new float[Math.toIntExact(Shape.of(shape).size())];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = (float) random.nextGaussian() * 0.3f + (name.endsWith("variance") ? 2 : 0);
            }
            values.put(name, drawn);
        });
        build();
    }

    float[] value(String variable) {
        return values.get(variable);
    }

    /** Writes the folder as it is now; a test may change the graph first. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("variables"));
        SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(model.setGraphDef(graph))
                .build()
                .writeTo(Files.newOutputStream(folder.resolve("saved_model.pb")));
        saveVariables(folder.resolve("variables/variables"));
    }

    private void saveVariables(Path prefix) {
        try (Graph saving = new Graph()) {
            Ops tf = Ops.create(saving);
            List<Operand<?>> tensors = new ArrayList<>();
            variables.forEach(
                    (name, shape) -> tensors.add(tf.constant(Shape.of(shape), DataBuffers.of(values.get(name)))));
            tensors.add(tf.constant(7L));
            List<String> keys = keys();
            var save = tf.train.save(
                    tf.constant(prefix.toString()),
                    texts(tf, keys),
                    texts(tf, Collections.nCopies(keys.size(), "")),
                    tensors);
            try (Session session = new Session(saving)) {
                session.runner().addTarget(save).run().close();
            }
        }
    }

    private static Operand<TString> texts(Ops tf, List<String> values) {
        return tf.constant(NdArrays.vectorOfObjects(values.toArray(new String[0])));
    }

    /** The keys of Keras's object graph; the last is no variable of the model. */
    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        variables.keySet().forEach(name -> keys.add("layer-" + name + "/.ATTRIBUTES/VARIABLE_VALUE"));
        keys.add("save_counter/.ATTRIBUTES/VARIABLE_VALUE");
        return keys;
    }

    private void build() {
        List<String> handles = List.copyOf(variables.keySet());
        variables.forEach((name, shape) -> graph.addNode(node(name, "VarHandleOp")
                .putAttr("dtype", Nodes.FLOAT)
                .putAttr("shape", Nodes.shape(shape))
                .putAttr("shared_name", Nodes.text(name))));
        graph.addNode(Nodes.placeholder(INPUT, -1, SIZE, SIZE, 3));
        List<String> arguments = new ArrayList<>(List.of(INPUT));
        arguments.addAll(handles);
        graph.addNode(call("StatefulPartitionedCall", "__inference_signature_wrapper_412", arguments, 1).toBuilder()
                .putAttr("_output_shapes", shapes(-1, 4)));
        graph.addNode(node("saver_filename", "Placeholder")
                .putAttr("dtype", Constants.type(DataType.DT_STRING))
                .putAttr("shape", Nodes.shape()));
        graph.addNode(restoreCall(handles));
        graph.getLibraryBuilder().addFunction(wrapper(handles));
        graph.getLibraryBuilder().addFunction(model(handles));
        graph.getLibraryBuilder().addFunction(shared());
        graph.getLibraryBuilder().addFunction(restore(handles));
        model.getMetaInfoDefBuilder().addTags("serve");
        model.setSaverDef(SaverDef.newBuilder()
                .setFilenameTensorName("saver_filename:0")
                .setRestoreOpName("StatefulPartitionedCall_1")
                .setVersion(SaverDef.CheckpointFormatVersion.V2));
        model.putSignatureDef(
                "serving_default",
                SignatureDef.newBuilder()
                        .setMethodName("tensorflow/serving/predict")
                        .putInputs("input_1", info(INPUT + ":0", -1, SIZE, SIZE, 3))
                        .putOutputs("dense", info("StatefulPartitionedCall:0", -1, 4))
                        .build());
    }

    private static AttrValue shapes(long... extents) {
        return AttrValue.newBuilder()
                .setList(AttrValue.ListValue.newBuilder()
                        .addShape(Nodes.shape(extents).getShape()))
                .build();
    }

    static TensorInfo info(String tensor, long... shape) {
        return TensorInfo.newBuilder()
                .setName(tensor)
                .setTensorShape(Nodes.shape(shape).getShape())
                .setDtype(DataType.DT_FLOAT)
                .build();
    }

    private FunctionDef wrapper(List<String> handles) {
        List<String> arguments = new ArrayList<>(List.of("input_1"));
        arguments.addAll(unknown(handles));
        return function("__inference_signature_wrapper_412", handles.size())
                .addNodeDef(call("StatefulPartitionedCall", "__inference__wrapped_model_98", arguments, 1))
                .addNodeDef(node("NoOp", "NoOp", "^StatefulPartitionedCall"))
                .addNodeDef(real("Identity", "Identity", "StatefulPartitionedCall:output:0", "^NoOp"))
                .putRet("identity", "Identity:output:0")
                .build();
    }

    private FunctionDef model(List<String> handles) {
        List<String> h = unknown(handles);
        FunctionDef.Builder f = function("__inference__wrapped_model_98", handles.size());
        read(f, "model/conv2d/Conv2D/ReadVariableOp", h.get(0));
        f.addNodeDef(real("model/conv2d/Conv2D", "Conv2D", "input_1", "model/conv2d/Conv2D/ReadVariableOp:value:0")
                .putAttr("strides", Nodes.extents(1, 1, 1, 1))
                .putAttr("padding", Nodes.text("VALID")));
        read(f, "model/conv2d/BiasAdd/ReadVariableOp", h.get(1));
        f.addNodeDef(real(
                "model/conv2d/BiasAdd",
                "BiasAdd",
                "model/conv2d/Conv2D:output:0",
                "model/conv2d/BiasAdd/ReadVariableOp:value:0"));
        f.addNodeDef(real("model/conv2d/Relu", "Relu", "model/conv2d/BiasAdd:output:0"));
        f.addNodeDef(
                Nodes.window(real("model/max_pooling2d/MaxPool", "MaxPool", "model/conv2d/Relu:activations:0"), 2, 2));
        List<String> statistics = List.of(
                "ReadVariableOp",
                "ReadVariableOp_1",
                "FusedBatchNormV3/ReadVariableOp",
                "FusedBatchNormV3/ReadVariableOp_1");
        for (int i = 0; i < statistics.size(); i++) {
            read(f, "model/batch_normalization/" + statistics.get(i), h.get(2 + i));
        }
        NodeDef.Builder norm = real(
                        "model/batch_normalization/FusedBatchNormV3",
                        "FusedBatchNormV3",
                        "model/max_pooling2d/MaxPool:output:0")
                .putAttr("U", Nodes.FLOAT)
                .putAttr("is_training", Nodes.truth(false))
                .putAttr("epsilon", Nodes.real(0.001f));
        statistics.forEach(name -> norm.addInput("model/batch_normalization/" + name + ":value:0"));
        f.addNodeDef(norm);
        f.addNodeDef(Nodes.integers("model/flatten/Const", -1, UNITS));
        f.addNodeDef(real(
                        "model/flatten/Reshape",
                        "Reshape",
                        "model/batch_normalization/FusedBatchNormV3:y:0",
                        "model/flatten/Const:output:0")
                .putAttr("Tshape", Constants.type(DataType.DT_INT32)));
        f.addNodeDef(sharedCall("model/shared/StatefulPartitionedCall", "model/flatten/Reshape:output:0", h));
        f.addNodeDef(sharedCall(
                "model/shared/StatefulPartitionedCall_1", "model/shared/StatefulPartitionedCall:output:0", h));
        f.addNodeDef(real(
                "model/add/add",
                "AddV2",
                "model/shared/StatefulPartitionedCall:output:0",
                "model/shared/StatefulPartitionedCall_1:output:0"));
        dense(f, "model/dense/", "model/add/add:z:0", h.get(8), h.get(9));
        f.addNodeDef(real("model/dense/Softmax", "Softmax", "model/dense/BiasAdd:output:0"));
        f.addNodeDef(node(
                "NoOp",
                "NoOp",
                "^model/conv2d/Conv2D/ReadVariableOp",
                "^model/shared/StatefulPartitionedCall",
                "^model/shared/StatefulPartitionedCall_1"));
        f.addNodeDef(real("Identity", "Identity", "model/dense/Softmax:softmax:0", "^NoOp"));
        return f.putRet("identity", "Identity:output:0").build();
    }

    private FunctionDef shared() {
        FunctionDef.Builder f = function("__inference_shared_layer_call_77", 2);
        dense(f, "", "input_1", "unknown", "unknown_0");
        return f.addNodeDef(real("Relu", "Relu", "BiasAdd:output:0"))
                .addNodeDef(node("NoOp", "NoOp", "^BiasAdd/ReadVariableOp", "^MatMul/ReadVariableOp"))
                .addNodeDef(real("Identity", "Identity", "Relu:activations:0", "^NoOp"))
                .putRet("identity", "Identity:output:0")
                .build();
    }

    private static void dense(FunctionDef.Builder f, String name, String input, String kernel, String bias) {
        read(f, name + "MatMul/ReadVariableOp", kernel);
        f.addNodeDef(real(name + "MatMul", "MatMul", input, name + "MatMul/ReadVariableOp:value:0"));
        read(f, name + "BiasAdd/ReadVariableOp", bias);
        f.addNodeDef(
                real(name + "BiasAdd", "BiasAdd", name + "MatMul:product:0", name + "BiasAdd/ReadVariableOp:value:0"));
    }

    private static void read(FunctionDef.Builder f, String name, String handle) {
        f.addNodeDef(node(name, "ReadVariableOp", handle).putAttr("dtype", Nodes.FLOAT));
    }

    private NodeDef restoreCall(List<String> handles) {
        List<String> arguments = new ArrayList<>(List.of("saver_filename"));
        arguments.addAll(handles);
        return call("StatefulPartitionedCall_1", "__inference__traced_restore_530", arguments, 1).toBuilder()
                .putAttr("Tin", Nodes.types(types(DataType.DT_STRING, handles.size())))
                .putAttr("Tout", Nodes.types(List.of(DataType.DT_STRING)))
                .build();
    }

    private FunctionDef restore(List<String> handles) {
        FunctionDef.Builder f = function("__inference__traced_restore_530", handles.size());
        f.getSignatureBuilder().getInputArgBuilder(0).setName("file_prefix").setType(DataType.DT_STRING);
        f.getSignatureBuilder().getOutputArgBuilder(0).setType(DataType.DT_STRING);
        List<String> keys = keys();
        List<DataType> read = new ArrayList<>(Collections.nCopies(handles.size(), DataType.DT_FLOAT));
        read.add(DataType.DT_INT64);
        f.addNodeDef(Nodes.texts("RestoreV2/tensor_names", keys));
        f.addNodeDef(Nodes.texts("RestoreV2/shape_and_slices", Collections.nCopies(keys.size(), "")));
        f.addNodeDef(node(
                        "RestoreV2",
                        "RestoreV2",
                        "file_prefix",
                        "RestoreV2/tensor_names:output:0",
                        "RestoreV2/shape_and_slices:output:0")
                .putAttr("dtypes", Nodes.types(read)));
        NodeDef.Builder done = node("NoOp", "NoOp");
        List<String> names = unknown(handles);
        for (int i = 0; i < handles.size(); i++) {
            String suffix = i == 0 ? "" : "_" + i;
            f.addNodeDef(real("Identity" + suffix, "Identity", "RestoreV2:tensors:" + i));
            f.addNodeDef(node(
                            "AssignVariableOp" + suffix,
                            "AssignVariableOp",
                            names.get(i),
                            "Identity" + suffix + ":output:0")
                    .putAttr("dtype", Nodes.FLOAT));
            done.addInput("^AssignVariableOp" + suffix);
        }
        f.addNodeDef(done);
        f.addNodeDef(node("Identity_99", "Identity", "file_prefix", "^NoOp")
                .putAttr("T", Constants.type(DataType.DT_STRING)));
        return f.putRet("identity", "Identity_99:output:0").build();
    }

    private static NodeDef sharedCall(String name, String input, List<String> handles) {
        return call(name, "__inference_shared_layer_call_77", List.of(input, handles.get(6), handles.get(7)), 1);
    }

    /** A call of one tensor, variables behind it. */
    static NodeDef call(String name, String function, List<String> arguments, int outputs) {
        return node(name, "StatefulPartitionedCall", arguments.toArray(String[]::new))
                .putAttr("Tin", Nodes.types(types(DataType.DT_FLOAT, arguments.size() - 1)))
                .putAttr("Tout", Nodes.types(Collections.nCopies(outputs, DataType.DT_FLOAT)))
                .putAttr(
                        "f",
                        AttrValue.newBuilder()
                                .setFunc(NameAttrList.newBuilder().setName(function))
                                .build())
                .build();
    }

    private static List<DataType> types(DataType first, int handles) {
        List<DataType> types = new ArrayList<>(List.of(first));
        types.addAll(Collections.nCopies(handles, DataType.DT_RESOURCE));
        return types;
    }

    private static FunctionDef.Builder function(String name, int handles) {
        FunctionDef.Builder function = FunctionDef.newBuilder();
        OpDef.Builder signature = function.getSignatureBuilder().setName(name).setIsStateful(true);
        signature.addInputArg(OpDef.ArgDef.newBuilder().setName("input_1").setType(DataType.DT_FLOAT));
        for (int i = 0; i < handles; i++) {
            signature.addInputArg(OpDef.ArgDef.newBuilder()
                    .setName(i == 0 ? "unknown" : "unknown_" + (i - 1))
                    .setType(DataType.DT_RESOURCE));
        }
        signature.addOutputArg(OpDef.ArgDef.newBuilder().setName("identity").setType(DataType.DT_FLOAT));
        return function;
    }

    private static List<String> unknown(List<String> handles) {
        List<String> names = new ArrayList<>(List.of("unknown"));
        for (int i = 1; i < handles.size(); i++) {
            names.add("unknown_" + (i - 1));
        }
        return names;
    }

    /** The batch as TensorFlow takes it. */
    public static TFloat32 batch(float[] values) {
        return TFloat32.tensorOf(Shape.of(values.length / (SIZE * SIZE * 3), SIZE, SIZE, 3), DataBuffers.of(values));
    }
}

package dev.because.neural.tensorflow.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.ByteString;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.AllowedOperations;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.MissingGradients;
import dev.because.neural.tensorflow.graph.Nodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;

class FrozenGraphFileTest {
    private static final Path MODELS = Path.of(System.getProperty("BECAUSE_DATA", "../../shared/data"), "mobilenet");

    private final GraphDef.Builder graph = GraphDef.newBuilder()
            .addNode(Nodes.placeholder("x", -1, 4))
            .addNode(Nodes.constant("w", new float[] {1, 2, 3, 4}, 4))
            .addNode(Nodes.real("y", "Mul", "x", "w"));

    @TempDir
    Path folder;

    @Test
    void aGraphIsReadAsItWasWritten() throws IOException {
        assertEquals(graph.build(), FrozenGraphFile.read(written(graph.build().toByteArray())));
    }

    @Test
    void theMobilenetsAreRead() {
        for (String size : new String[] {"128", "160", "224"}) {
            Path file = MODELS.resolve("mobilenet_v1_0.25_" + size + ".pb");
            assumeTrue(Files.exists(file), "needs " + file);
            GraphDef read = FrozenGraphFile.read(file);
            assertTrue(read.getNodeCount() > 300);
            MissingGradients.require(read, List.of("MobilenetV1/Predictions/Reshape"), "input", file.toString());
        }
    }

    @Test
    void operationsThatDoAnythingButComputeAreRefusedByName() throws IOException {
        for (String operation : new String[] {
            "ReadFile",
            "WriteFile",
            "MatchingFiles",
            "PyFunc",
            "EagerPyFunc",
            "Print",
            "PrintV2",
            "Assert",
            "VarHandleOp",
            "VariableV2",
            "ReadVariableOp",
            "AssignVariableOp",
            "RestoreV2",
            "SaveV2",
            "FIFOQueueV2",
            "QueueDequeueV2",
            "TFRecordDataset",
            "While",
            "If",
            "Switch",
            "Merge",
            "Enter",
            "DecodeJpeg",
            "XlaLaunch",
            "_Send",
            "Snapshot",
            "SomebodysCustomOp"
        }) {
            GraphDef hostile =
                    graph.clone().addNode(Nodes.node("payload", operation)).build();
            assertRefused(hostile.toByteArray(), "node payload: found the operation " + operation + ",");
        }
    }

    @Test
    void aFunctionCannotHideAnOperation() throws IOException {
        FunctionDef.Builder hiding = FunctionDef.newBuilder().addNodeDef(Nodes.node("payload", "ReadFile"));
        hiding.getSignatureBuilder().setName("hiding");
        AttrValue f = AttrValue.newBuilder()
                .setFunc(NameAttrList.newBuilder().setName("hiding"))
                .build();
        GraphDef.Builder hostile =
                graph.clone().addNode(Nodes.node("call", "PartitionedCall").putAttr("f", f));
        hostile.getLibraryBuilder().addFunction(hiding);
        assertRefused(hostile.build().toByteArray(), "node call/payload: found the operation ReadFile");
        GraphDef.Builder attribute =
                graph.clone().addNode(Nodes.real("z", "Relu", "y").putAttr("then", f));
        assertRefused(attribute.build().toByteArray(), "node z: found a function in an attribute");
        BadInputException refused = assertThrows(
                BadInputException.class,
                () -> AllowedOperations.require(
                        hostile.clone().setNode(3, Nodes.real("z", "Relu", "y")).build(), "m"));
        assertTrue(refused.getMessage().contains("function hiding: node payload"), refused.getMessage());
    }

    @Test
    void brokenGraphsAreRefusedInOneLine() throws IOException {
        assertRefused(
                with(Nodes.real("a", "AddV2", "y", "b"), Nodes.real("b", "Relu", "a")), "the cycle of 2 nodes through");
        assertRefused(with(Nodes.real("a", "Relu", "a")), "the cycle of a reading itself");
        assertRefused(with(Nodes.real("z", "Relu", "nothing")), "node z: found the input 'nothing' that no node gives");
        assertRefused(with(Nodes.real("z", "Relu", "^nothing")), "the input '^nothing' that no node gives");
        assertRefused(with(Nodes.real("z", "Relu", "y:1")), "the input 'y:1', expected one of the 1 outputs of a Mul");
        assertRefused(with(Nodes.real("y", "Relu", "x")), "two nodes named y");
        assertRefused(with(Nodes.real("bad\nname", "Relu", "x")), "a node named 'bad?name'");
        GraphDef still = graph.build().toBuilder()
                .setNode(0, Nodes.constant("x", new float[4], 4))
                .build();
        assertRefused(still.toByteArray(), "a graph without a placeholder");
    }

    @Test
    void constantsThatUnfoldInMemoryAreRefused() throws IOException {
        TensorProto.Builder huge =
                TensorProto.newBuilder().setDtype(DataType.DT_FLOAT).addFloatVal(1);
        huge.setTensorShape(Nodes.shape(1_000_000, 1_000_000).getShape());
        assertRefused(with(Constants.node("c", huge.build()).toBuilder()), "constant c: found 1000000000000 elements");
        huge.setTensorShape(Nodes.shape(1L << 40, 1L << 40).getShape());
        assertRefused(with(Constants.node("c", huge.build()).toBuilder()), "impossible size");
        huge.setTensorShape(Nodes.shape(-5).getShape());
        assertRefused(with(Constants.node("c", huge.build()).toBuilder()), "impossible size");
        huge.setTensorShape(Nodes.shape(3).getShape()).setTensorContent(ByteString.copyFrom(new byte[8]));
        assertRefused(with(Constants.node("c", huge.build()).toBuilder()), "8 bytes for 3 elements of 4");
        NodeDef.Builder many = Constants.node(
                "c",
                huge.clearTensorContent()
                        .setTensorShape(Nodes.shape(60_000_000).getShape())
                        .build())
                .toBuilder();
        assertRefused(with(many, many.clone().setName("d")), "constants of 119999998 elements");
        assertRefused(with(Nodes.texts("c", List.of("a")).toBuilder()), "elements of type DT_STRING");
    }

    @Test
    void operationsThatAreToldToMakeEnormousArraysAreRefused() throws IOException {
        assertRefused(
                with(Nodes.integers("n", 100_000, 100_000).toBuilder(), Nodes.node("z", "Fill", "n", "w")),
                "node z: found a Fill that makes some 10000000000 elements");
        assertRefused(
                with(Nodes.integers("n", 50_000, 50_000).toBuilder(), Nodes.node("z", "ResizeBilinear", "x", "n")),
                "a ResizeBilinear that makes some 2500000000 elements");
        assertRefused(
                with(Nodes.integers("n", 0, 2_000_000_000).toBuilder(), Nodes.node("z", "Pad", "x", "n")),
                "a Pad that");
    }

    @Test
    void filesOfOtherKindsAreNamed() throws IOException {
        assertRefused(new byte[0], "found an empty file");
        assertRefused("node {\n  name: \"x\"\n}\n".getBytes(StandardCharsets.UTF_8), "found text");
        assertRefused(new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10}, "found an HDF5 file");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "found a zip archive");
        assertRefused(new byte[] {28, 0, 0, 0, 'T', 'F', 'L', '3', 0}, "found a TensorFlow Lite model");
        new KerasExport(1).write(folder.resolve("saved"));
        assertRefused(
                Files.readAllBytes(folder.resolve("saved/saved_model.pb")),
                "the file of a SavedModel (give its folder)");
        assertRefused(
                GraphDef.newBuilder()
                        .build()
                        .toByteString()
                        .concat(ByteString.copyFrom(new byte[] {34, 0}))
                        .toByteArray(),
                "found a foreign file");
        assertRefusal(folder, "found a folder");
        assertRefusal(folder.resolve("none.pb"), "found no such file");
    }

    @Test
    void truncatedAndChangedFilesAreReadOrRefusedInOneLine() throws IOException {
        byte[] bytes = graph.build().toByteArray();
        for (int length = 1; length < bytes.length; length++) {
            readOrRefuse(Arrays.copyOf(bytes, length));
        }
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            readOrRefuse(changed);
        }
    }

    private void readOrRefuse(byte[] bytes) throws IOException {
        Path file = written(bytes);
        try {
            FrozenGraphFile.read(file);
        } catch (BadInputException refused) {
            assertEquals(1, refused.getMessage().lines().count());
            assertTrue(refused.getMessage().length() < 1000);
        }
    }

    private byte[] with(NodeDef.Builder... nodes) {
        GraphDef.Builder larger = graph.clone();
        Arrays.asList(nodes).forEach(larger::addNode);
        return larger.build().toByteArray();
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.pb"), bytes);
    }

    private void assertRefused(byte[] bytes, String message) throws IOException {
        assertRefusal(written(bytes), message);
    }

    private static void assertRefusal(Path file, String message) {
        String refusal = assertThrows(BadInputException.class, () -> FrozenGraphFile.read(file))
                .getMessage();
        assertTrue(refusal.contains(message), refusal);
        assertTrue(refusal.startsWith(file.toString()), refusal);
        assertEquals(1, refusal.lines().count());
    }
}

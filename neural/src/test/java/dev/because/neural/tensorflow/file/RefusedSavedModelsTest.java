package dev.because.neural.tensorflow.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.Nodes;
import java.io.IOException;
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
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SignatureDef;

class RefusedSavedModelsTest {
    private final KerasExport export = new KerasExport(3);

    @TempDir
    Path folder;

    @Test
    void whileIsRefusedByName() throws IOException {
        AttrValue function = AttrValue.newBuilder()
                .setFunc(NameAttrList.newBuilder().setName("__inference_shared_layer_call_77"))
                .build();
        for (String operation : new String[] {"While", "StatelessWhile", "If", "StatelessIf", "Case"}) {
            KerasExport looping = new KerasExport(3);
            behindRelu(
                    looping,
                    Nodes.node("model/loop/rnn", operation, "Relu:activations:0")
                            .putAttr("body", function)
                            .build());
            assertRefused(looping, "model/loop/rnn: found the operation " + operation + ",");
        }
    }

    @Test
    void aFileThatIsReadInsideAFunctionIsRefusedByName() throws IOException {
        behindRelu(
                export, Nodes.node("sneaky", "ReadFile", "Relu:activations:0").build());
        assertRefused(export, "sneaky: found the operation ReadFile, expected operations that only compute");
    }

    @Test
    void whatTheFolderWantsRunWhenItLoadsIsNotRun() throws IOException {
        Path trace = folder.resolve("trace");
        export.graph.addNode(Nodes.texts("trace", List.of(trace.toString())));
        export.graph.addNode(Nodes.node("write", "WriteFile", "trace", "trace"));
        export.model.putSignatureDef(
                "__saved_model_init_op",
                SignatureDef.newBuilder()
                        .putOutputs("__saved_model_init_op", KerasExport.info("write:0"))
                        .build());
        export.write(folder);
        SavedModelFolder.read(folder);
        assertFalse(Files.exists(trace));
    }

    @Test
    void aMissingVariablesFolderIsNamed() throws IOException {
        export.write(folder);
        Files.move(folder.resolve("variables"), folder.resolve("elsewhere"));
        assertRefused("found no folder variables");
    }

    @Test
    void aMissingOrTruncatedCheckpointIsNamed() throws IOException {
        export.write(folder);
        Path shard = folder.resolve("variables/variables.data-00000-of-00001");
        byte[] bytes = Files.readAllBytes(shard);
        Files.write(shard, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused("found a place behind the end of variables.data-00000-of-00001");
        bytes[bytes.length / 2] ^= 1;
        Files.write(shard, bytes);
        assertRefused("bytes of another checksum");
        Files.delete(shard);
        assertRefused("variables.data-00000-of-00001: found no such file");
        Path index = folder.resolve("variables/variables.index");
        Files.write(index, Arrays.copyOf(Files.readAllBytes(index), 60));
        assertRefused("variables.index: found no footer");
        Files.delete(index);
        assertRefused("variables.index: found no such file");
    }

    @Test
    void aTruncatedSavedModelIsRefusedWhereverItEnds() throws IOException {
        export.write(folder);
        Path file = folder.resolve("saved_model.pb");
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 397) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertRefused("saved_model.pb: found ");
        }
    }

    @Test
    void aSavedModelWithChangedBytesIsReadOrRefusedInOneLine() throws IOException {
        export.write(folder);
        Path file = folder.resolve("saved_model.pb");
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int i = 0; i < 120; i++) {
            byte[] changed = bytes.clone();
            for (int k = 0; k < 3; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            Files.write(file, changed);
            try {
                SavedModelFolder.read(folder);
            } catch (BadInputException refused) {
                assertEquals(1, refused.getMessage().lines().count());
            }
        }
    }

    @Test
    void anIndexWithChangedBytesIsReadOrRefusedInOneLine() throws IOException {
        export.write(folder);
        Path file = folder.resolve("variables/variables.index");
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(12);
        for (int i = 0; i < 120; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            Files.write(file, changed);
            try {
                SavedModelFolder.read(folder);
            } catch (BadInputException refused) {
                assertEquals(1, refused.getMessage().lines().count());
            }
        }
    }

    @Test
    void withoutAServingSignatureThoseThatThereAreAreListed() throws IOException {
        SignatureDef serving = export.model.getSignatureDefOrThrow("serving_default");
        export.model.clearSignatureDef().putSignatureDef("train", serving).putSignatureDef("evaluate", serving);
        assertRefused(export, "found the signatures [evaluate, train], expected one named serving_default");
    }

    @Test
    void severalInputsAreListed() throws IOException {
        SignatureDef serving = export.model.getSignatureDefOrThrow("serving_default").toBuilder()
                .putInputs("mask", KerasExport.info("saver_filename:0"))
                .build();
        export.model.putSignatureDef("serving_default", serving);
        assertRefused(export, "found 2 inputs [input_1, mask], expected one");
    }

    @Test
    void inputsOfOtherTypesAreRefused() throws IOException {
        SignatureDef.Builder serving = export.model.getSignatureDefOrThrow("serving_default").toBuilder();
        serving.putInputs(
                "input_1",
                serving.getInputsOrThrow("input_1").toBuilder()
                        .setDtype(DataType.DT_STRING)
                        .build());
        export.model.putSignatureDef("serving_default", serving.build());
        assertRefused(export, "input input_1: found DT_STRING, expected DT_FLOAT");
    }

    @Test
    void aFunctionThatCallsItselfIsRefused() throws IOException {
        behindRelu(
                export,
                KerasExport.call(
                        "again", "__inference_shared_layer_call_77", List.of("input_1", "unknown", "unknown_0"), 1));
        assertRefused(export, "the function __inference_shared_layer_call_77 calling itself");
    }

    @Test
    void functionsThatUnfoldWithoutEndAreRefused() throws IOException {
        for (int i = 0; i < 40; i++) {
            FunctionDef.Builder doubling = FunctionDef.newBuilder();
            doubling.getSignatureBuilder().setName("f" + i);
            for (String name : new String[] {"a", "b"}) {
                doubling.addNodeDef(KerasExport.call(name, "f" + (i + 1), List.of("x"), 0).toBuilder()
                        .clearInput());
            }
            export.graph.getLibraryBuilder().addFunction(doubling);
        }
        FunctionDef.Builder last = FunctionDef.newBuilder();
        last.getSignatureBuilder().setName("f40");
        export.graph.getLibraryBuilder().addFunction(last);
        behindRelu(
                export,
                KerasExport.call("bomb", "f0", List.of("x"), 0).toBuilder()
                        .clearInput()
                        .build());
        assertRefused(export, "functions that unfold to too many nodes");
    }

    @Test
    void aVariableThatIsNotRestoredIsNamed() throws IOException {
        FunctionDef.Builder restore = function(export, "__inference__traced_restore_530");
        for (NodeDef.Builder node : restore.getNodeDefBuilderList()) {
            if (node.getName().equals("AssignVariableOp_9")) {
                node.setOp("NoOp").clearInput();
            }
        }
        assertRefused(export, "variable dense/bias: found no value that the model restores");
    }

    @Test
    void aVariableOfAnotherShapeThanItsHandleIsNamed() throws IOException {
        for (NodeDef.Builder node : export.graph.getNodeBuilderList()) {
            if (node.getName().equals("dense/bias")) {
                node.putAttr("shape", Nodes.shape(5));
            }
        }
        assertRefused(export, "variable dense/bias: found the shape [4] in the checkpoint, expected [5]");
    }

    @Test
    void emptyFoldersAndTextFormsAreNamed() throws IOException {
        assertRefused("found no saved_model.pb");
        Files.writeString(folder.resolve("saved_model.pbtxt"), "meta_graphs {}");
        assertRefused("found a saved_model.pbtxt alone");
        Path missing = folder.resolve("nowhere");
        assertTrue(assertThrows(BadInputException.class, () -> SavedModelFolder.read(missing))
                .getMessage()
                .contains("found no folder"));
    }

    /** Puts a node into the shared layer, between its rectifier and its end, which waits for it. */
    private static void behindRelu(KerasExport export, NodeDef node) {
        FunctionDef.Builder shared = function(export, "__inference_shared_layer_call_77");
        shared.addNodeDef(node);
        for (NodeDef.Builder inner : shared.getNodeDefBuilderList()) {
            if (inner.getName().equals("Identity") && node.getInputCount() > 0) {
                inner.setInput(0, node.getName() + ":0");
            }
        }
    }

    private static FunctionDef.Builder function(KerasExport export, String name) {
        return export.graph.getLibraryBuilder().getFunctionBuilderList().stream()
                .filter(function -> function.getSignature().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(KerasExport changed, String message) throws IOException {
        changed.write(folder);
        assertRefused(message);
    }

    private void assertRefused(String message) {
        String refusal = assertThrows(BadInputException.class, () -> SavedModelFolder.read(folder))
                .getMessage();
        assertTrue(refusal.contains(message), refusal);
        assertEquals(1, refusal.lines().count());
    }
}

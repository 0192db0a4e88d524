package dev.because.neural.tensorflow.file;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.AllowedOperations;
import dev.because.neural.tensorflow.graph.GraphPruning;
import dev.because.neural.tensorflow.graph.GraphStructure;
import dev.because.neural.tensorflow.graph.NodeInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * A SavedModel, the folder that Keras and TensorFlow write: {@code saved_model.pb} with graphs and functions, and
 * {@code variables/} with a checkpoint.
 *
 * <p>TensorFlow's own loader runs whatever initialisation the folder asks for. Here nothing of it is run: the graph of the
 * signature {@code serving_default} is cut out, its functions are written in place of their calls
 * ({@link FunctionInlining}), the entries of its variables are read off the restoring operations ({@link VariableKeys}) and
 * from the checkpoint ({@link Checkpoint}), and what remains is a frozen graph that passes {@link AllowedOperations}.
 */
public final class SavedModelFolder {
    private static final String FILE = "saved_model.pb";
    private static final String SIGNATURE = "serving_default";
    private static final String TAG = "serve";
    private static final long LARGEST = 1L << 30;

    private final Path folder;
    private final String where;
    private final MetaGraphDef model;

    private SavedModelFolder(Path folder, MetaGraphDef model) {
        this.folder = folder;
        this.where = folder.resolve(FILE).toString();
        this.model = model;
    }

    /**
     * Reads, freezes and checks the model that a folder serves.
     *
     * @throws BadInputException if the folder is none of a SavedModel or incomplete, serves nothing or takes several
     *     inputs, or does anything but compute; control flow is refused by name
     */
    public static Frozen read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder.toString(), "no folder", "the folder of a SavedModel");
        }
        if (!Files.isRegularFile(file)) {
            boolean text = Files.isRegularFile(folder.resolve("saved_model.pbtxt"));
            throw new BadInputException(
                    folder.toString(), text ? "a saved_model.pbtxt alone" : "no " + FILE, "a " + FILE + " in it");
        }
        return new SavedModelFolder(folder, served(BoundedFile.read(file, LARGEST), file.toString())).frozen();
    }

    private static MetaGraphDef served(byte[] bytes, String where) {
        SavedModel saved;
        try {
            saved = SavedModel.parseFrom(bytes);
        } catch (InvalidProtocolBufferException malformed) {
            throw new BadInputException(where, "a truncated or foreign file", "a SavedModel");
        } catch (OutOfMemoryError tooLarge) {
            throw new BadInputException(where, "more than fits into memory", "a SavedModel");
        }
        if (saved.getMetaGraphsCount() == 0) {
            throw new BadInputException(where, "no graph", "a SavedModel");
        }
        return saved.getMetaGraphsList().stream()
                .filter(graph -> graph.getMetaInfoDef().getTagsList().contains(TAG))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        where,
                        "graphs with the tags "
                                + shown(saved.getMetaGraphsList().stream()
                                        .flatMap(graph -> graph.getMetaInfoDef().getTagsList().stream())),
                        "one with the tag " + TAG));
    }

    private Frozen frozen() {
        SignatureDef signature = signature();
        String input = input(signature).node();
        if (signature.getOutputsCount() == 0) {
            throw new BadInputException(where + ": signature " + SIGNATURE, "no output", "at least one");
        }
        signature.getOutputsMap().forEach((key, info) -> requireNamed("output", key, info));
        SignatureOutputs ends = new SignatureOutputs(new TreeMap<>(signature.getOutputsMap()).values());
        GraphDef called = GraphPruning.values(model.getGraphDef(), ends.sources(), where);
        GraphDef forward = GraphPruning.values(flat(ends.attach(called)), ends.names(), where);
        AllowedOperations.require(forward, where, VariableFreezing.TAKEN_OUT);
        GraphStructure.inOrder(forward, where);
        Frozen frozen = ends.detach(GraphPruning.values(withoutVariables(forward), ends.names(), where), input);
        AllowedOperations.require(frozen.graph(), where);
        requirePlaceholder(frozen);
        return frozen;
    }

    private GraphDef withoutVariables(GraphDef graph) {
        if (graph.getNodeList().stream().noneMatch(node -> VariableFreezing.TAKEN_OUT.contains(node.getOp()))) {
            return graph;
        }
        Checkpoint checkpoint = checkpoint();
        return VariableFreezing.freeze(graph, keys(), checkpoint, where);
    }

    private SignatureDef signature() {
        SignatureDef signature = model.getSignatureDefMap().get(SIGNATURE);
        if (signature == null) {
            throw new BadInputException(
                    where,
                    "the signatures " + shown(model.getSignatureDefMap().keySet().stream()),
                    "one named " + SIGNATURE);
        }
        return signature;
    }

    private NodeInput input(SignatureDef signature) {
        Map<String, TensorInfo> inputs = signature.getInputsMap();
        if (inputs.size() != 1) {
            throw new BadInputException(
                    where + ": signature " + SIGNATURE,
                    inputs.size() + " inputs " + shown(inputs.keySet().stream()),
                    "one");
        }
        String key = inputs.keySet().iterator().next();
        TensorInfo info = inputs.values().iterator().next();
        if (info.getDtype() != DataType.DT_FLOAT) {
            throw new BadInputException(
                    where + ": input " + GraphStructure.shown(key),
                    info.getDtype().toString(),
                    "DT_FLOAT");
        }
        requireNamed("input", key, info);
        return NodeInput.parse(info.getName());
    }

    private void requireNamed(String kind, String key, TensorInfo info) {
        if (info.getName().isEmpty()) {
            throw new BadInputException(
                    where + ": " + kind + " " + GraphStructure.shown(key),
                    "something sparse or composed",
                    "one tensor");
        }
    }

    private void requirePlaceholder(Frozen frozen) {
        boolean there = frozen.graph().getNodeList().stream()
                .anyMatch(node ->
                        node.getName().equals(frozen.input()) && node.getOp().equals("Placeholder"));
        if (!there) {
            throw new BadInputException(
                    where + ": signature " + SIGNATURE,
                    "an output that does not depend on " + GraphStructure.shown(frozen.input()),
                    "one computed from the input");
        }
    }

    private GraphDef flat(GraphDef graph) {
        return FunctionInlining.inline(graph, where);
    }

    private VariableKeys keys() {
        String restoring =
                NodeInput.parse(model.getSaverDef().getRestoreOpName()).node();
        if (restoring.isEmpty()) {
            throw new BadInputException(where, "variables and nothing that restores them", "a saver");
        }
        Collection<String> start = List.of(restoring);
        GraphDef called = flat(GraphPruning.runs(model.getGraphDef(), start, where));
        return VariableKeys.of(GraphPruning.runs(called, start, where), where);
    }

    private Checkpoint checkpoint() {
        Path variables = folder.resolve("variables");
        if (!Files.isDirectory(variables)) {
            throw new BadInputException(folder.toString(), "no folder variables", "the model's variables in it");
        }
        return Checkpoint.open(variables.resolve("variables"));
    }

    private static String shown(Stream<String> names) {
        return new TreeSet<>(names.map(GraphStructure::shown).toList()).toString();
    }
}

package dev.because.neural.tensorflow.file;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.AllowedOperations;
import dev.because.neural.tensorflow.graph.GraphStructure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.SavedModel;

/**
 * A frozen graph: a file {@code .pb} that holds one GraphDef whose variables have become constants. It is parsed and
 * checked in Java; TensorFlow sees it only when it is a graph of operations that compute and nothing else.
 */
public final class FrozenGraphFile {
    private static final long LARGEST = 1L << 30;
    private static final int LOOKED_AT = 512;

    private FrozenGraphFile() {}

    /**
     * Reads and checks a frozen graph; functions that it calls are written in place of their calls.
     *
     * @throws BadInputException if the file is missing, empty, truncated or something else; if the graph has a cycle, an
     *     input that leads nowhere, two nodes of one name, no placeholder, or an operation that is not allowed
     */
    public static GraphDef read(Path file) {
        return read(file.toString(), BoundedFile.read(file, LARGEST));
    }

    /**
     * Reads and checks a frozen graph that is in memory.
     *
     * @param where what to call it in messages
     * @throws BadInputException as {@link #read(Path)}
     */
    public static GraphDef read(String where, byte[] bytes) {
        refuseOthers(bytes, where);
        GraphDef graph = checked(parse(bytes, where), where);
        if (graph.getNodeList().stream().noneMatch(node -> node.getOp().startsWith("Placeholder"))) {
            throw new BadInputException(where, "a graph without a placeholder", "one that takes an input");
        }
        return graph;
    }

    /** The graph without calls, if it is one and may be imported. */
    static GraphDef checked(GraphDef parsed, String where) {
        GraphDef graph = parsed.getLibrary().getFunctionCount() == 0 ? parsed : FunctionInlining.inline(parsed, where);
        AllowedOperations.require(graph, where);
        GraphStructure.inOrder(graph, where);
        return graph;
    }

    private static GraphDef parse(byte[] bytes, String where) {
        try {
            GraphDef graph = GraphDef.parseFrom(bytes);
            if (graph.getNodeCount() == 0 || !graph.getUnknownFields().asMap().isEmpty()) {
                throw new BadInputException(where, kind(bytes), "a frozen GraphDef");
            }
            return graph;
        } catch (InvalidProtocolBufferException malformed) {
            throw new BadInputException(where, kind(bytes), "a frozen GraphDef");
        } catch (OutOfMemoryError tooLarge) {
            // A few megabytes can unfold to gigabytes of empty nodes; what was built so far is free again here.
            throw new BadInputException(where, "more than fits into memory", "a frozen GraphDef");
        }
    }

    private static void refuseOthers(byte[] bytes, String where) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        String found = "";
        if (start.startsWith("\u0089HDF")) {
            found = "an HDF5 file";
        } else if (start.startsWith("PK\u0003\u0004")) {
            found = "a zip archive";
        } else if (start.startsWith("TFL3", 4)) {
            found = "a TensorFlow Lite model";
        } else if (start.chars()
                .allMatch(letter ->
                        letter >= ' ' && letter < 0x7f || letter == '\n' || letter == '\r' || letter == '\t')) {
            found = "text";
        }
        if (!found.isEmpty()) {
            throw new BadInputException(where, found, "a frozen GraphDef in binary form");
        }
    }

    private static String kind(byte[] bytes) {
        try {
            if (SavedModel.parseFrom(bytes).getMetaGraphsCount() > 0) {
                return "the file of a SavedModel (give its folder)";
            }
        } catch (InvalidProtocolBufferException neither) {
            return "a truncated or foreign file";
        }
        return "a foreign file";
    }
}

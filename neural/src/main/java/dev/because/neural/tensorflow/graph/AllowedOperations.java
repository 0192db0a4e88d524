package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * The operations that a model from outside may consist of. A graph can read and write files and run code, so importing
 * a stranger's model is running a stranger's program; this list admits only operations that compute numbers from numbers.
 * Files, queues, data sets, variables, control flow, printing, scripts and unknown operations are refused by name.
 */
public final class AllowedOperations {
    private static final String LIST = "allowed-operations.txt";
    private static final String NO_GRADIENT = " no-gradient";
    private static final Set<String> ALLOWED = new HashSet<>();
    private static final Set<String> WITHOUT_GRADIENT = new HashSet<>();

    static {
        for (String line : lines()) {
            String operation = line.replace(NO_GRADIENT, "");
            ALLOWED.add(operation);
            if (line.endsWith(NO_GRADIENT)) {
                WITHOUT_GRADIENT.add(operation);
            }
        }
    }

    private AllowedOperations() {}

    /** The types of the operations that a graph may hold, such as {@code Conv2D}. */
    public static Set<String> all() {
        return Set.copyOf(ALLOWED);
    }

    /** Those among them that have no gradient in TensorFlow. */
    public static Set<String> withoutGradient() {
        return Set.copyOf(WITHOUT_GRADIENT);
    }

    /**
     * Refuses a graph that could do anything but compute, or that asks for absurd amounts of memory.
     *
     * @param where the file, for the message
     * @throws BadInputException naming the operation and the node that is refused
     */
    public static void require(GraphDef graph, String where) {
        require(graph, where, Set.of());
    }

    /** As above, with more operations allowed that a later step takes out. */
    public static void require(GraphDef graph, String where, Set<String> more) {
        for (NodeDef node : graph.getNodeList()) {
            requireNode(node, where, more);
        }
        for (FunctionDef function : graph.getLibrary().getFunctionList()) {
            String name = GraphStructure.shown(function.getSignature().getName());
            for (NodeDef node : function.getNodeDefList()) {
                requireNode(node, where + ": function " + name, more);
            }
        }
        MemoryDemands.require(graph, where);
    }

    private static void requireNode(NodeDef node, String where, Set<String> more) {
        String name = GraphStructure.shown(node.getName());
        if (!ALLOWED.contains(node.getOp()) && !more.contains(node.getOp())) {
            throw new BadInputException(
                    where + ": node " + name,
                    "the operation " + GraphStructure.shown(node.getOp()),
                    "operations that only compute");
        }
        if (more.contains(node.getOp())) {
            return;
        }
        for (AttrValue value : node.getAttrMap().values()) {
            if (value.hasFunc()
                    || value.getList().getFuncCount() > 0
                    || !value.getPlaceholder().isEmpty()) {
                throw new BadInputException(
                        where + ": node " + name, "a function in an attribute", "operations that only compute");
            }
        }
    }

    private static List<String> lines() {
        try (InputStream list = AllowedOperations.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is not beside its class");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.because.neural.tensorflow.file;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphStructure;
import dev.because.neural.tensorflow.graph.NodeInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Which entry of the checkpoint belongs to which variable, read off the operations that would restore them: an assignment
 * of the {@code i}th output of a {@code RestoreV2}, which names the entries. None of these operations is run.
 */
final class VariableKeys {
    private static final List<String> ASSIGNMENTS = List.of("AssignVariableOp", "Assign");
    private static final int NAMES = 1;
    private static final int SLICES = 2;

    private final String where;
    private final Map<String, NodeDef> nodes;
    private final Map<String, String> keys = new HashMap<>();

    private VariableKeys(Map<String, NodeDef> nodes, String where) {
        this.nodes = nodes;
        this.where = where;
    }

    /**
     * @param restoring what runs when the model is restored, without calls
     * @throws BadInputException if a variable is assigned anything but one whole entry
     */
    static VariableKeys of(GraphDef restoring, String where) {
        VariableKeys keys = new VariableKeys(GraphStructure.byName(restoring, where), where);
        for (NodeDef node : restoring.getNodeList()) {
            if (ASSIGNMENTS.contains(node.getOp()) && node.getInputCount() >= 2) {
                keys.add(node);
            }
        }
        return keys;
    }

    /** The key of what a variable holds: by its node, else by the name that several nodes of one variable share. */
    Optional<String> key(NodeDef variable) {
        String byNode = keys.get(variable.getName());
        return byNode != null ? Optional.of(byNode) : Optional.ofNullable(keys.get(shared(variable)));
    }

    private void add(NodeDef assignment) {
        NodeDef variable = source(assignment, 0).node();
        Source value = source(assignment, 1);
        String name = GraphStructure.shown(variable.getName());
        if (!value.node().getOp().equals("RestoreV2") || value.node().getInputCount() <= SLICES) {
            throw new BadInputException(
                    where + ": variable " + name,
                    "a value restored through "
                            + GraphStructure.shown(value.node().getOp()),
                    "one that a RestoreV2 reads");
        }
        if (!text(value, SLICES).isEmpty()) {
            throw new BadInputException(where + ": variable " + name, "a slice", "a variable in one piece");
        }
        String key = text(value, NAMES);
        keys.put(variable.getName(), key);
        if (variable.getAttrMap().containsKey("shared_name")) {
            keys.putIfAbsent(shared(variable), key);
        }
    }

    /** Not a name that a node can have. */
    private static String shared(NodeDef variable) {
        return variable.getAttrMap().containsKey("shared_name")
                ? "shared " + variable.getAttrMap().get("shared_name").getS().toStringUtf8()
                : "";
    }

    private record Source(NodeDef node, int index) {}

    /** What an input reads, behind operations that pass it on. */
    private Source source(NodeDef reader, int index) {
        NodeInput input = NodeInput.parse(reader.getInput(index));
        NodeDef node = Objects.requireNonNull(nodes.get(input.node()));
        for (int steps = 0; node.getOp().equals("Identity") && steps < nodes.size(); steps++) {
            input = NodeInput.parse(node.getInput(0));
            node = Objects.requireNonNull(nodes.get(input.node()));
        }
        return new Source(node, input.index());
    }

    /** The text for one output of a {@code RestoreV2} in one of its constant lists. */
    private String text(Source restored, int list) {
        NodeDef constant = source(restored.node(), list).node();
        if (list == SLICES && constant.getOp().equals("ZerosLike")) {
            // TensorFlow Java writes its list of empty texts so.
            return "";
        }
        List<String> texts = Constants.texts(constant.getAttrMap()
                .getOrDefault("value", AttrValue.getDefaultInstance())
                .getTensor());
        if (texts.isEmpty()) {
            throw new BadInputException(
                    where + ": node " + GraphStructure.shown(restored.node().getName()),
                    "entries that are not named by a constant",
                    "their names");
        }
        return texts.get(Math.min(restored.index(), texts.size() - 1));
    }
}

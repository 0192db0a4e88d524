package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.BadInputException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Whether a signal can go back from the outputs of a graph to its input. TensorFlow lacks gradients for some operations
 * and says so only deep inside; here the operation and the node are named first. Only edges that carry real numbers
 * count: a shape that was computed from the input carries no signal.
 */
public final class MissingGradients {
    private static final Set<DataType> REAL =
            Set.of(DataType.DT_FLOAT, DataType.DT_DOUBLE, DataType.DT_HALF, DataType.DT_BFLOAT16);

    private MissingGradients() {}

    /**
     * @param outputs the names of the nodes from which the signal starts
     * @param input the name of the node at which it must arrive
     * @param where the file, for the message
     * @throws BadInputException naming an operation on the way that has no gradient
     */
    public static void require(GraphDef graph, Collection<String> outputs, String input, String where) {
        List<NodeDef> order = GraphStructure.inOrder(graph, where);
        Map<String, NodeDef> nodes = GraphStructure.byName(graph, where);
        Set<String> dependent = new HashSet<>(Set.of(input));
        for (NodeDef node : order) {
            if (node.getInputList().stream().anyMatch(text -> carries(text, nodes, dependent))) {
                dependent.add(node.getName());
            }
        }
        Set<String> reached = new HashSet<>(outputs);
        for (int i = order.size() - 1; i >= 0; i--) {
            NodeDef node = order.get(i);
            if (!reached.contains(node.getName())
                    || !dependent.contains(node.getName())
                    || node.getName().equals(input)) {
                continue;
            }
            boolean dilated = DilatedConvolutions.isOne(node);
            if (dilated || AllowedOperations.withoutGradient().contains(node.getOp())) {
                throw new BadInputException(
                        where + ": node " + GraphStructure.shown(node.getName()),
                        "the operation " + node.getOp()
                                + (dilated ? " with dilations on a plane of unknown or enormous extents" : "")
                                + ", which has no gradient,",
                        "operations with gradients between the input and what is attributed");
            }
            node.getInputList().stream()
                    .filter(text -> carries(text, nodes, dependent))
                    .forEach(text -> reached.add(NodeInput.parse(text).node()));
        }
    }

    /**
     * Whether a graph holds an operation whose derivative in TensorFlow forgets the operation's attributes: LRN's takes the
     * defaults of radius, bias, α and β, whatever they are (2.18).
     */
    public static boolean isForgetful(GraphDef graph) {
        return graph.getNodeList().stream()
                .filter(node -> node.getOp().equals("LRN"))
                .anyMatch(node -> node.getAttrMap().keySet().stream().anyMatch(name -> !name.equals("T")));
    }

    /** Whether an input reads real numbers that depend on the graph's input. */
    public static boolean carries(String text, Map<String, NodeDef> nodes, Set<String> dependent) {
        NodeInput input = NodeInput.parse(text);
        NodeDef source = nodes.get(input.node());
        if (input.control() || source == null || !dependent.contains(input.node())) {
            return false;
        }
        List<OperationDefinitions.OutputOf> outputs = OperationDefinitions.outputs(source);
        return input.index() < outputs.size()
                && REAL.contains(outputs.get(input.index()).type());
    }
}

package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.BadInputException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** Leaves of a graph what some of its nodes need. */
public final class GraphPruning {
    private GraphPruning() {}

    /**
     * The nodes whose values the named ones are computed from, in the order of the graph. Control inputs are dropped:
     * among operations that only compute, order follows from what is read.
     */
    public static GraphDef values(GraphDef graph, Collection<String> names, String where) {
        return prune(graph, names, false, where);
    }

    /** The nodes that run when the named ones run, with their control inputs. */
    public static GraphDef runs(GraphDef graph, Collection<String> names, String where) {
        return prune(graph, names, true, where);
    }

    private static GraphDef prune(GraphDef graph, Collection<String> names, boolean control, String where) {
        Map<String, NodeDef> nodes = GraphStructure.byName(graph, where);
        Set<String> kept = new HashSet<>(names);
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.remove();
            NodeDef node = nodes.get(name);
            if (node == null) {
                throw new BadInputException(
                        where, "no node " + GraphStructure.shown(name) + ", which is read", "that node");
            }
            for (String text : node.getInputList()) {
                NodeInput input = NodeInput.parse(text);
                if ((control || !input.control()) && kept.add(input.node())) {
                    open.add(input.node());
                }
            }
        }
        GraphDef.Builder pruned = graph.toBuilder().clearNode();
        for (NodeDef node : graph.getNodeList()) {
            if (kept.contains(node.getName())) {
                pruned.addNode(control ? node : withoutControlInputs(node));
            }
        }
        return pruned.build();
    }

    private static NodeDef withoutControlInputs(NodeDef node) {
        NodeDef.Builder copy = node.toBuilder().clearInput();
        node.getInputList().stream().filter(text -> !text.startsWith("^")).forEach(copy::addInput);
        return copy.build();
    }
}

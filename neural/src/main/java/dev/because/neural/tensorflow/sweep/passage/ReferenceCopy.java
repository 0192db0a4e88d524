package dev.because.neural.tensorflow.sweep.passage;

import dev.because.neural.tensorflow.graph.NodeInput;
import dev.because.neural.tensorflow.graph.NodeOrder;
import java.util.HashSet;
import java.util.Set;
import org.tensorflow.GraphOperation;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * A graph that computes everything twice side by side: for its input, and for a reference that comes in at a placeholder
 * of its own. Constants are shared.
 *
 * @param graph both
 * @param input the name of the reference's placeholder
 */
public record ReferenceCopy(GraphDef graph, String input) {
    private static final String PREFIX = "because/reference/";

    /** Everything in a graph that depends on its input, twice. */
    public static ReferenceCopy of(GraphDef graph, String input) {
        Set<String> doubled = new HashSet<>(NodeOrder.downstream(graph, input));
        GraphDef.Builder both = graph.toBuilder();
        for (NodeDef node : graph.getNodeList()) {
            if (doubled.contains(node.getName())) {
                NodeDef.Builder copy = node.toBuilder().setName(PREFIX + node.getName());
                for (int i = 0; i < node.getInputCount(); i++) {
                    NodeInput read = NodeInput.parse(node.getInput(i));
                    if (doubled.contains(read.node())) {
                        copy.setInput(i, new NodeInput(PREFIX + read.node(), read.index(), read.control()).toString());
                    }
                }
                both.addNode(copy);
            }
        }
        return new ReferenceCopy(both.build(), PREFIX + input);
    }

    /** The operation of a crossing, computed for the reference. */
    GraphOperation operation(Crossing crossing) {
        return crossing.derivatives().operation(PREFIX + crossing.node().getName());
    }
}

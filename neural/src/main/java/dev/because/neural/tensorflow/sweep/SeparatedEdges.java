package dev.because.neural.tensorflow.sweep;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphPruning;
import dev.because.neural.tensorflow.graph.GraphStructure;
import dev.because.neural.tensorflow.graph.MissingGradients;
import dev.because.neural.tensorflow.graph.NodeInput;
import dev.because.neural.tensorflow.graph.OperationDefinitions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * A graph cut down to what lies between its input and one layer, in which no operation reads the signal-carrying output
 * of another twice or through a detour: where an operation has two or more inputs that depend on the graph's input, each
 * comes through an {@code Identity} of its own. So the gradient of the operation with respect to one input is not mixed
 * with that through another that is its ancestor.
 *
 * @param graph the graph with those Identities
 * @param carriers the nodes that carry a signal, each behind what it reads
 * @param inputs for each of them, the positions of its inputs that carry a signal
 */
record SeparatedEdges(GraphDef graph, List<NodeDef> carriers, Map<String, List<Integer>> inputs) {
    private static final String PREFIX = "because/edge/";

    /** @throws BadInputException if the layer does not depend on the input */
    static SeparatedEdges of(GraphDef whole, String input, String layer, String where) {
        GraphDef between = GraphPruning.values(whole, List.of(layer), where);
        Map<String, NodeDef> nodes = GraphStructure.byName(between, where);
        Set<String> dependent = new HashSet<>(Set.of(input));
        List<NodeDef> carriers = new ArrayList<>();
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        GraphDef.Builder separated = between.toBuilder().clearNode();
        int edges = 0;
        for (NodeDef node : GraphStructure.inOrder(between, where)) {
            List<Integer> carrying = carrying(node, nodes, dependent);
            NodeDef.Builder copy = node.toBuilder();
            if (carrying.size() > 1) {
                for (int position : carrying) {
                    NodeDef edge = edge(node.getInput(position), PREFIX + edges++, nodes);
                    copy.setInput(position, edge.getName());
                    separated.addNode(edge);
                    carriers.add(edge);
                    positions.put(edge.getName(), List.of(0));
                }
            }
            separated.addNode(copy);
            if (!carrying.isEmpty() || node.getName().equals(input)) {
                dependent.add(node.getName());
                carriers.add(copy.build());
                positions.put(node.getName(), carrying);
            }
        }
        if (!positions.containsKey(input) || !positions.containsKey(layer)) {
            throw new BadInputException(
                    where + ": layer " + GraphStructure.shown(layer),
                    "no path from the input " + GraphStructure.shown(input),
                    "a layer that is computed from it");
        }
        return new SeparatedEdges(separated.build(), List.copyOf(carriers), Map.copyOf(positions));
    }

    private static List<Integer> carrying(NodeDef node, Map<String, NodeDef> nodes, Set<String> dependent) {
        List<Integer> carrying = new ArrayList<>();
        for (int i = 0; i < node.getInputCount(); i++) {
            if (MissingGradients.carries(node.getInput(i), nodes, dependent)) {
                carrying.add(i);
            }
        }
        return carrying;
    }

    private static NodeDef edge(String text, String name, Map<String, NodeDef> nodes) {
        return NodeDef.newBuilder()
                .setName(name)
                .setOp("Identity")
                .addInput(text)
                .putAttr("T", Constants.type(type(NodeInput.parse(text), nodes)))
                .build();
    }

    private static DataType type(NodeInput input, Map<String, NodeDef> nodes) {
        List<OperationDefinitions.OutputOf> outputs =
                OperationDefinitions.outputs(Objects.requireNonNull(nodes.get(input.node())));
        return input.index() < outputs.size() ? outputs.get(input.index()).type() : DataType.DT_INVALID;
    }
}

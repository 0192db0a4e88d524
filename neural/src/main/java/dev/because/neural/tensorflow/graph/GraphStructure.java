package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.BadInputException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** Whether a GraphDef is a graph at all: its nodes have names of their own, read outputs that exist, and have an order. */
public final class GraphStructure {
    private static final int MOST_NODES = 100_000;
    private static final int MOST_INPUTS = 1_000_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int SHOWN = 160;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.][A-Za-z0-9_.\\\\/>-]*");

    private GraphStructure() {}

    /**
     * The nodes in an order in which they can be computed.
     *
     * @throws BadInputException if names are malformed or given twice, an input leads nowhere or back to itself, or
     *     there are none or too many
     */
    public static List<NodeDef> inOrder(GraphDef graph, String where) {
        requireSize(graph, where);
        Map<String, NodeDef> nodes = byName(graph, where);
        Map<String, List<String>> consumers = new HashMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        Deque<NodeDef> ready = new ArrayDeque<>();
        for (NodeDef node : graph.getNodeList()) {
            Set<String> sources = sources(node, nodes, where);
            sources.forEach(source ->
                    consumers.computeIfAbsent(source, name -> new ArrayList<>()).add(node.getName()));
            waiting.put(node.getName(), sources.size());
            if (sources.isEmpty()) {
                ready.add(node);
            }
        }
        List<NodeDef> order = new ArrayList<>(nodes.size());
        while (!ready.isEmpty()) {
            NodeDef node = ready.remove();
            order.add(node);
            waiting.remove(node.getName());
            for (String consumer : consumers.getOrDefault(node.getName(), List.of())) {
                if (waiting.merge(consumer, -1, Integer::sum) == 0) {
                    ready.add(Objects.requireNonNull(nodes.get(consumer)));
                }
            }
        }
        if (order.size() < nodes.size()) {
            throw new BadInputException(
                    where, "the cycle " + cycle(nodes, waiting.keySet()), "a graph whose nodes have an order");
        }
        return order;
    }

    /** The nodes by name. @throws BadInputException if a name is malformed or given twice */
    public static Map<String, NodeDef> byName(GraphDef graph, String where) {
        Map<String, NodeDef> nodes = new LinkedHashMap<>();
        for (NodeDef node : graph.getNodeList()) {
            String name = node.getName();
            if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
                throw new BadInputException(
                        where, "a node named '" + shown(name) + "'", "names of letters, digits and _ . / > -");
            }
            if (nodes.put(name, node) != null) {
                throw new BadInputException(where, "two nodes named " + shown(name), "one");
            }
        }
        return nodes;
    }

    /** A text from a stranger, short and printable. */
    public static String shown(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "...";
    }

    private static void requireSize(GraphDef graph, String where) {
        if (graph.getNodeCount() == 0) {
            throw new BadInputException(where, "no node", "a graph");
        }
        if (graph.getNodeCount() > MOST_NODES) {
            throw new BadInputException(where, graph.getNodeCount() + " nodes", "at most " + MOST_NODES);
        }
        long inputs =
                graph.getNodeList().stream().mapToLong(NodeDef::getInputCount).sum();
        if (inputs > MOST_INPUTS) {
            throw new BadInputException(where, inputs + " edges", "at most " + MOST_INPUTS);
        }
    }

    private static Set<String> sources(NodeDef node, Map<String, NodeDef> nodes, String where) {
        Set<String> sources = new LinkedHashSet<>();
        for (String text : node.getInputList()) {
            NodeInput input = NodeInput.parse(text);
            NodeDef source = nodes.get(input.node());
            String reader = where + ": node " + shown(node.getName());
            if (source == null) {
                throw new BadInputException(
                        reader, "the input '" + shown(text) + "' that no node gives", "a node's name");
            }
            // The definitions are loaded only where a second output is read: most graphs have none.
            if (input.index() > 0
                    && input.index() >= OperationDefinitions.outputs(source).size()) {
                throw new BadInputException(
                        reader,
                        "the input '" + shown(text) + "'",
                        "one of the "
                                + OperationDefinitions.outputs(source).size() + " outputs of a "
                                + shown(source.getOp()));
            }
            sources.add(input.node());
        }
        return sources;
    }

    /** Some cycle among the nodes that never became ready: going backwards within them must come round. */
    private static String cycle(Map<String, NodeDef> nodes, Set<String> stuck) {
        Set<String> seen = new LinkedHashSet<>();
        String name = stuck.iterator().next();
        while (seen.add(name)) {
            name = Objects.requireNonNull(nodes.get(name)).getInputList().stream()
                    .map(text -> NodeInput.parse(text).node())
                    .filter(stuck::contains)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> path = List.copyOf(seen);
        List<String> round = path.subList(path.indexOf(name), path.size());
        return round.size() == 1
                ? "of " + shown(name) + " reading itself"
                : "of " + round.size() + " nodes through " + shown(round.get(0)) + " and " + shown(round.get(1));
    }
}

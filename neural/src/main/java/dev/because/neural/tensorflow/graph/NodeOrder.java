package dev.because.neural.tensorflow.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** Which nodes depend on which, read off a graph definition. */
public final class NodeOrder {
    private NodeOrder() {}

    /** The name of the node that an input such as {@code ^name} or {@code name:1} comes from. */
    public static String producer(String input) {
        String name = input.startsWith("^") ? input.substring(1) : input;
        int colon = name.lastIndexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    /** The names of the nodes that depend on {@code start}, itself first, each behind what it depends on. */
    public static List<String> downstream(GraphDef graph, String start) {
        Map<String, List<NodeDef>> consumers = new HashMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        for (NodeDef node : graph.getNodeList()) {
            Set<String> producers = new HashSet<>();
            node.getInputList().forEach(input -> producers.add(producer(input)));
            producers.forEach(name ->
                    consumers.computeIfAbsent(name, key -> new ArrayList<>()).add(node));
        }
        Set<String> reached = reached(consumers, start);
        for (NodeDef node : graph.getNodeList()) {
            long inputs = node.getInputList().stream()
                    .map(NodeOrder::producer)
                    .filter(reached::contains)
                    .distinct()
                    .count();
            waiting.put(node.getName(), (int) inputs);
        }
        List<String> order = new ArrayList<>();
        Deque<String> ready = new ArrayDeque<>(List.of(start));
        while (!ready.isEmpty()) {
            String name = ready.remove();
            order.add(name);
            for (NodeDef consumer : consumers.getOrDefault(name, List.of())) {
                if (waiting.merge(consumer.getName(), -1, Integer::sum) == 0) {
                    ready.add(consumer.getName());
                }
            }
        }
        return order;
    }

    private static Set<String> reached(Map<String, List<NodeDef>> consumers, String start) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (NodeDef consumer : consumers.getOrDefault(open.remove(), List.of())) {
                if (reached.add(consumer.getName())) {
                    open.add(consumer.getName());
                }
            }
        }
        return reached;
    }
}

package dev.because.symbolic.causal.format.source;

import dev.because.symbolic.causal.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for a cycle, in time that grows with the number of arrows only: each variable is entered once and left once. */
final class CycleSearch {
    private enum Visit {
        OPEN,
        DONE
    }

    private final List<Node> nodes;
    private final Map<String, Node> byName = new HashMap<>();

    CycleSearch(List<Node> nodes) {
        this.nodes = nodes;
        nodes.forEach(node -> byName.put(node.variable().name(), node));
    }

    /** One cycle, each variable a parent of the next and the last of the first; empty if there is none. */
    Optional<List<String>> cycle() {
        Map<String, Visit> visits = new HashMap<>();
        for (Node root : nodes) {
            List<Node> path = new ArrayList<>(); // each a child of the next
            List<Integer> nextParent = new ArrayList<>();
            if (visits.putIfAbsent(root.variable().name(), Visit.OPEN) == null) {
                path.add(root);
                nextParent.add(0);
            }
            while (!path.isEmpty()) {
                int top = path.size() - 1;
                Node node = path.get(top);
                int next = nextParent.get(top);
                if (next == node.parents().size()) {
                    visits.put(node.variable().name(), Visit.DONE);
                    path.remove(top);
                    nextParent.remove(top);
                    continue;
                }
                nextParent.set(top, next + 1);
                String parent = node.parents().get(next);
                Visit visit = visits.putIfAbsent(parent, Visit.OPEN);
                if (visit == null) {
                    path.add(byName.get(parent));
                    nextParent.add(0);
                } else if (visit == Visit.OPEN) {
                    return Optional.of(closed(path, parent));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> closed(List<Node> path, String from) {
        List<String> cycle = new ArrayList<>();
        cycle.add(from);
        for (int i = path.size() - 1; !path.get(i).variable().name().equals(from); i--) {
            cycle.add(path.get(i).variable().name());
        }
        return cycle;
    }
}

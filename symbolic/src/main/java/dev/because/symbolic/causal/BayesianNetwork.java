package dev.because.symbolic.causal;

import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * A Bayesian network whose arrows are causes (Pearl 2009): discrete variables, an acyclic graph, and a {@link Mechanism} for
 * each variable. Variables are addressed by their index, in the order in which the model names them. Immutable.
 */
public final class BayesianNetwork {
    private final String name;
    private final List<Node> nodes;
    private final Optional<String> assumption;
    private final Map<String, Integer> indices = new HashMap<>();
    private final int[][] parents;
    private final int[][] children;
    private final int[] order;

    private BayesianNetwork(String name, List<Node> nodes, Optional<String> assumption) {
        this.name = name;
        this.nodes = List.copyOf(nodes);
        this.assumption = assumption;
        for (int i = 0; i < nodes.size(); i++) {
            String variable = nodes.get(i).variable().name();
            if (indices.put(variable, i) != null) {
                throw new BadInputException(name, "the variable " + variable + " twice", "each variable once");
            }
        }
        this.parents = nodes.stream().map(this::parentIndices).toArray(int[][]::new);
        this.children = childIndices();
        this.order = topologicalOrder();
    }

    /**
     * The network of those nodes.
     *
     * @param name what messages call it, such as its file
     * @throws BadInputException if a variable is there twice, a parent is missing or has another number of states, or there
     *     is a cycle, which is named
     */
    public static BayesianNetwork of(String name, List<Node> nodes) {
        return new BayesianNetwork(name, nodes, Optional.empty());
    }

    /** The same network, some of whose numbers were not measured but assumed. */
    public BayesianNetwork assuming(String what) {
        return new BayesianNetwork(name, nodes, Optional.of(what));
    }

    /** The same network with other nodes, in the same order. */
    public BayesianNetwork with(List<Node> others) {
        return new BayesianNetwork(name, others, assumption);
    }

    public String name() {
        return name;
    }

    /** Which of its numbers were not measured but assumed, in words; empty if none were. */
    public Optional<String> assumption() {
        return assumption;
    }

    /** How many variables there are. */
    public int size() {
        return nodes.size();
    }

    public List<Node> nodes() {
        return nodes;
    }

    public Variable variable(int index) {
        return nodes.get(index).variable();
    }

    public Mechanism mechanism(int index) {
        return nodes.get(index).mechanism();
    }

    /** The index of the variable of that name; empty if there is none. */
    public Optional<Integer> indexOf(String variable) {
        return Optional.ofNullable(indices.get(variable));
    }

    /** The indices of its parents, in the order of its mechanism. */
    public int[] parents(int index) {
        return parents[index].clone();
    }

    /** The indices of its children, ascending. */
    public int[] children(int index) {
        return children[index].clone();
    }

    /** All indices, parents before their children; of those that could come next, the least. */
    public int[] order() {
        return order.clone();
    }

    /** The arrows as a graph of indices. */
    public SimpleDirectedGraph<Integer, DefaultEdge> graph() {
        SimpleDirectedGraph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int i = 0; i < size(); i++) {
            graph.addVertex(i);
        }
        for (int i = 0; i < size(); i++) {
            for (int parent : parents[i]) {
                graph.addEdge(parent, i);
            }
        }
        return graph;
    }

    private int[] parentIndices(Node node) {
        int[] found = new int[node.parents().size()];
        int[] sizes = node.mechanism().parentStates();
        for (int i = 0; i < found.length; i++) {
            String parent = node.parents().get(i);
            Integer index = indices.get(parent);
            if (index == null) {
                throw new BadInputException(
                        name + ", variable " + node.variable().name(),
                        "the parent " + parent,
                        "a variable of the model");
            }
            if (nodes.get(index).variable().size() != sizes[i]
                    || parent.equals(node.variable().name())) {
                throw new BadInputException(
                        name + ", variable " + node.variable().name(),
                        "the parent " + parent + " with " + sizes[i] + " states",
                        "another variable, with as many states as it has");
            }
            found[i] = index;
        }
        if (Arrays.stream(found).distinct().count() != found.length) {
            throw new BadInputException(
                    name + ", variable " + node.variable().name(), "a parent twice", "each parent once");
        }
        return found;
    }

    private int[][] childIndices() {
        List<List<Integer>> found = new ArrayList<>();
        nodes.forEach(node -> found.add(new ArrayList<>()));
        for (int i = 0; i < size(); i++) {
            for (int parent : parents[i]) {
                found.get(parent).add(i);
            }
        }
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[] topologicalOrder() {
        SimpleDirectedGraph<Integer, DefaultEdge> graph = graph();
        var cyclic = new TreeSet<>(new CycleDetector<>(graph).findCycles());
        if (!cyclic.isEmpty()) {
            throw new BadInputException(name, "the cycle " + cycle(cyclic), "a graph without cycles");
        }
        List<Integer> found = new ArrayList<>();
        new TopologicalOrderIterator<>(graph, (one, other) -> Integer.compare(one, other)).forEachRemaining(found::add);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One cycle, followed backwards from parent to parent until a variable comes again. */
    private String cycle(TreeSet<Integer> cyclic) {
        List<Integer> walked = new ArrayList<>();
        int at = cyclic.first();
        while (!walked.contains(at)) {
            walked.add(0, at);
            at = Arrays.stream(parents[at]).filter(cyclic::contains).findFirst().orElseThrow();
        }
        List<Integer> cycle = new ArrayList<>(walked.subList(0, walked.indexOf(at) + 1));
        cycle.add(0, at);
        return String.join(" → ", cycle.stream().map(i -> variable(i).name()).toList());
    }
}

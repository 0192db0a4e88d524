package dev.because.neural.tensorflow.file;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.GraphStructure;
import dev.because.neural.tensorflow.graph.NodeInput;
import dev.because.neural.tensorflow.graph.OperationDefinitions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;

/**
 * Writes the bodies of called functions in place of their calls, nested ones too: TensorFlow has no gradient through a
 * call at run time. A body's node {@code n} of a call {@code c} becomes {@code c/n}. What read the call's output reads
 * the node that computes it; what waited for the call waits for a {@code NoOp} of the call's name.
 */
final class FunctionInlining {
    private static final Set<String> CALLS = Set.of("PartitionedCall", "StatefulPartitionedCall");
    private static final int DEEPEST = 64;
    private static final int MOST_NODES = 100_000;

    private final String where;
    private final Map<String, FunctionDef> library;
    private final List<NodeDef> flat = new ArrayList<>();
    /** For each output {@code call:index} of a call, what computes it; that may be the output of another call. */
    private final Map<NodeInput, NodeInput> computedBy = new HashMap<>();
    /** For each call, what has run when it has. */
    private final Map<String, List<NodeInput>> runs = new LinkedHashMap<>();
    /** Nodes and calls so far; calls count, as functions without nodes can call each other 2^64 times. */
    private int expanded;

    private FunctionInlining(GraphDef graph, String where) {
        this.where = where;
        this.library = graph.getLibrary().getFunctionList().stream()
                .collect(Collectors.toMap(
                        function -> function.getSignature().getName(), function -> function, (first, again) -> {
                            throw new BadInputException(
                                    where,
                                    "two functions named "
                                            + GraphStructure.shown(
                                                    first.getSignature().getName()),
                                    "one");
                        }));
    }

    /**
     * The graph without calls and without its library.
     *
     * @throws BadInputException if a function is missing, calls itself, or does not fit its call
     */
    static GraphDef inline(GraphDef graph, String where) {
        FunctionInlining inlining = new FunctionInlining(graph, where);
        for (NodeDef node : graph.getNodeList()) {
            inlining.expand(node, new ArrayDeque<>());
        }
        return inlining.resolved(graph);
    }

    private void expand(NodeDef node, Deque<String> callers) {
        expanded++;
        if (expanded > MOST_NODES) {
            throw new BadInputException(where, "functions that unfold to too many nodes", "at most " + MOST_NODES);
        }
        Optional<FunctionDef> called = called(node);
        if (called.isEmpty()) {
            flat.add(node);
            return;
        }
        FunctionDef function = called.get();
        String name = function.getSignature().getName();
        if (callers.contains(name) || callers.size() >= DEEPEST) {
            throw new BadInputException(
                    where, "the function " + GraphStructure.shown(name) + " calling itself", "functions that end");
        }
        callers.push(name);
        new Call(node, function).expand(callers);
        callers.pop();
    }

    private Optional<FunctionDef> called(NodeDef node) {
        if (!CALLS.contains(node.getOp())) {
            return Optional.ofNullable(library.get(node.getOp()));
        }
        String name = node.getAttrMap().containsKey("f")
                ? node.getAttrMap().get("f").getFunc().getName()
                : "";
        FunctionDef function = library.get(name);
        if (function == null) {
            throw new BadInputException(
                    where + ": node " + GraphStructure.shown(node.getName()),
                    "a call of the unknown function '" + GraphStructure.shown(name) + "'",
                    "one of the file's " + library.size() + " functions");
        }
        return Optional.of(function);
    }

    private GraphDef resolved(GraphDef graph) {
        GraphDef.Builder resolved = GraphDef.newBuilder().setVersions(graph.getVersions());
        for (NodeDef node : flat) {
            NodeDef.Builder copy = node.toBuilder().clearInput();
            node.getInputList()
                    .forEach(
                            text -> copy.addInput(resolve(NodeInput.parse(text)).toString()));
            resolved.addNode(copy);
        }
        runs.forEach((call, nodes) -> {
            Set<String> inputs = new LinkedHashSet<>();
            nodes.forEach(node -> inputs.add(NodeInput.control(
                            node.control() ? node.node() : resolve(node).node())
                    .toString()));
            resolved.addNode(NodeDef.newBuilder().setName(call).setOp("NoOp").addAllInput(inputs));
        });
        return resolved.build();
    }

    private NodeInput resolve(NodeInput input) {
        NodeInput source = input;
        for (int steps = 0; computedBy.containsKey(source); steps++) {
            if (steps > computedBy.size()) {
                throw new BadInputException(
                        where, "calls that return each other, at " + GraphStructure.shown(input.node()), "an order");
            }
            source = Objects.requireNonNull(computedBy.get(source));
        }
        if (!source.equals(input)) {
            computedBy.put(input, source);
        }
        if (runs.containsKey(source.node()) && !source.control()) {
            throw new BadInputException(
                    where,
                    "output " + source.index() + " of the call " + GraphStructure.shown(source.node()),
                    "one that its function returns");
        }
        return source;
    }

    /** One call of one function, with the names of both sides. */
    private final class Call {
        private final String prefix;
        private final NodeDef node;
        private final FunctionDef function;
        private final Map<String, NodeInput> arguments = new HashMap<>();
        private final Map<String, NodeDef> body = new HashMap<>();

        Call(NodeDef node, FunctionDef function) {
            this.prefix = node.getName();
            this.node = node;
            this.function = function;
            function.getNodeDefList().forEach(inner -> body.put(inner.getName(), inner));
            List<NodeInput> given = node.getInputList().stream()
                    .map(NodeInput::parse)
                    .filter(input -> !input.control())
                    .toList();
            List<OpDef.ArgDef> wanted = function.getSignature().getInputArgList();
            if (given.size() != wanted.size()) {
                throw refused(given.size() + " arguments", wanted.size() + "");
            }
            for (int i = 0; i < wanted.size(); i++) {
                arguments.put(wanted.get(i).getName(), given.get(i));
            }
        }

        void expand(Deque<String> callers) {
            for (NodeDef inner : function.getNodeDefList()) {
                if (inner.getAttrMap().values().stream()
                        .anyMatch(value -> !value.getPlaceholder().isEmpty())) {
                    throw refused("an attribute left open", "functions without parameters of type");
                }
                NodeDef.Builder copy = inner.toBuilder()
                        .setName(prefix + "/" + inner.getName())
                        .clearInput();
                inner.getInputList().forEach(text -> copy.addInput(outside(text).toString()));
                FunctionInlining.this.expand(copy.build(), callers);
            }
            List<NodeInput> done = new ArrayList<>();
            List<OpDef.ArgDef> returned = function.getSignature().getOutputArgList();
            for (int i = 0; i < returned.size(); i++) {
                String text = function.getRetMap().get(returned.get(i).getName());
                if (text == null) {
                    throw refused(
                            "no value for its result "
                                    + GraphStructure.shown(returned.get(i).getName()),
                            "one");
                }
                NodeInput source = outside(text);
                computedBy.put(NodeInput.data(prefix, i), source);
                done.add(source);
            }
            function.getControlRetMap().values().forEach(text -> done.add(outside("^" + text)));
            runs.put(prefix, done);
        }

        /** What an input of the body is outside: an argument, or a node of the body under its new name. */
        private NodeInput outside(String text) {
            if (text.startsWith("^")) {
                NodeInput argument = arguments.get(text.substring(1));
                return NodeInput.control(argument == null ? prefix + "/" + text.substring(1) : argument.node());
            }
            // In a function, an output is node:argument:index, and an argument of the function stands alone.
            String[] parts = text.split(":", -1);
            NodeInput argument = arguments.get(parts[0]);
            if (argument != null) {
                return argument;
            }
            NodeDef source = body.get(parts[0]);
            if (source == null) {
                throw refused("the input '" + GraphStructure.shown(text) + "' that nothing gives", "a node of it");
            }
            NodeInput last = NodeInput.parse(text);
            OptionalInt index =
                    switch (parts.length) {
                        case 1 -> OptionalInt.of(0);
                        case 2 -> last.node().equals(text) ? flat(source, parts[1], 0) : OptionalInt.of(last.index());
                        default -> flat(source, parts[1], last.index());
                    };
            if (index.isEmpty()) {
                throw refused(
                        "the input '" + GraphStructure.shown(text) + "'",
                        "an output of a " + GraphStructure.shown(source.getOp()));
            }
            return NodeInput.data(prefix + "/" + parts[0], index.getAsInt());
        }

        private OptionalInt flat(NodeDef source, String output, int index) {
            FunctionDef called = library.get(source.getOp());
            if (called == null) {
                return OperationDefinitions.flatIndex(source, output, index);
            }
            List<String> names = called.getSignature().getOutputArgList().stream()
                    .map(OpDef.ArgDef::getName)
                    .toList();
            return names.contains(output) ? OptionalInt.of(names.indexOf(output)) : OptionalInt.empty();
        }

        private BadInputException refused(String found, String expected) {
            return new BadInputException(
                    where + ": call " + GraphStructure.shown(node.getName()) + " of "
                            + GraphStructure.shown(function.getSignature().getName()),
                    found,
                    expected);
        }
    }
}

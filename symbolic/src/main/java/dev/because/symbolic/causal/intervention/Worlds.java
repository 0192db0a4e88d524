package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A twin network under construction: the nodes of both worlds, and how the worlds differ. */
final class Worlds {
    private final BayesianNetwork network;
    private final Map<Integer, Integer> actions;
    private final Findings findings;
    private final List<Node> nodes;
    private final Set<String> names = new HashSet<>();
    private final Map<Integer, Integer> otherwise = new HashMap<>();

    Worlds(BayesianNetwork network, Map<Integer, Integer> actions, Findings findings) {
        this.network = network;
        this.actions = actions;
        this.findings = findings;
        this.nodes = new ArrayList<>(network.nodes());
        nodes.forEach(node -> names.add(node.variable().name()));
    }

    BayesianNetwork network() {
        return network;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Where the other world has each variable that it has a node of its own for. */
    Map<Integer, Integer> otherwise() {
        return otherwise;
    }

    boolean isActedUpon(int variable) {
        return actions.containsKey(variable);
    }

    int action(int variable) {
        return actions.get(variable);
    }

    /** Whether the variable may be in another state in the other world; its node there is made before its children's. */
    boolean differs(int variable) {
        return isActedUpon(variable) || otherwise.containsKey(variable);
    }

    /** The states in which a variable can be in the world that was seen. */
    int[] seenStates(int variable) {
        return findings.about(variable)
                .filter(Observation.class::isInstance)
                .map(finding -> new int[] {((Observation) finding).state()})
                .orElseGet(() ->
                        IntStream.range(0, network.variable(variable).size()).toArray());
    }

    /** The states in which a variable can be in the other world. */
    int[] otherStates(int variable) {
        if (isActedUpon(variable)) {
            return new int[] {action(variable)};
        }
        return differs(variable)
                ? IntStream.range(0, network.variable(variable).size()).toArray()
                : seenStates(variable);
    }

    String name(int variable) {
        return network.variable(variable).name();
    }

    /** Its name in the other world. */
    String otherName(int variable) {
        return nodes.get(otherwise.getOrDefault(variable, variable)).variable().name();
    }

    /** Replaces the mechanism of a variable in the world that was seen. */
    void replace(int variable, List<String> parents, Mechanism mechanism) {
        nodes.set(variable, new Node(network.variable(variable), parents, mechanism));
    }

    /** Adds a node with the states of a variable of the network, and returns its name. */
    String add(String wanted, int like, List<String> parents, Mechanism mechanism) {
        String name = wanted;
        while (!names.add(name)) {
            name += "′";
        }
        nodes.add(new Node(new Variable(name, network.variable(like).states()), parents, mechanism));
        return name;
    }

    /** Adds the node of a variable in the other world. */
    void addOther(int variable, List<String> parents, Mechanism mechanism) {
        add(name(variable) + " otherwise", variable, parents, mechanism);
        lastIsOther(variable);
    }

    /** The node that was added last is that of the variable in the other world. */
    void lastIsOther(int variable) {
        otherwise.put(variable, nodes.size() - 1);
    }
}

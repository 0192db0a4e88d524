package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Someone acts and brings variables into states, whatever their causes: {@code do(X = x)} (Pearl 2009). An action is written
 * like an observation, but it tells nothing about the causes of what it changes: their arrows are cut.
 */
public final class Intervention {
    private Intervention() {}

    /**
     * The mutilated network: no arrows lead into what is acted upon, which is in its state with certainty. All variables keep
     * their indices and names.
     *
     * @throws BadInputException if a variable is acted upon twice
     */
    public static BayesianNetwork under(BayesianNetwork network, List<Observation> actions) {
        List<Node> nodes = new ArrayList<>(network.nodes());
        states(network, actions).forEach((variable, state) -> nodes.set(variable, certain(network, variable, state)));
        return network.with(nodes);
    }

    /**
     * The findings that hold still when someone acts: those about variables that are neither acted upon nor come about from
     * what is. The others tell of what would have been without the action.
     */
    public static Findings unchanged(BayesianNetwork network, List<Observation> actions, Findings findings) {
        BitSet targets =
                CausalGraph.set(actions.stream().mapToInt(Observation::variable).toArray());
        BitSet changed = CausalGraph.of(network).descendants(targets);
        return new Findings(findings.all().stream()
                .filter(finding -> !changed.get(finding.variable()))
                .toList());
    }

    /** The state into which each variable is brought. */
    static Map<Integer, Integer> states(BayesianNetwork network, List<Observation> actions) {
        Map<Integer, Integer> states = new TreeMap<>();
        for (Observation action : actions) {
            if (states.put(action.variable(), action.state()) != null) {
                String name = network.variable(action.variable()).name();
                throw new BadInputException(
                        network.name(), "two actions upon " + name, "one action upon each variable");
            }
        }
        return states;
    }

    private static Node certain(BayesianNetwork network, int variable, int state) {
        double[] values = new double[network.variable(variable).size()];
        values[state] = 1;
        return new Node(network.variable(variable), List.of(), new ProbabilityTable(values.length, new int[0], values));
    }
}

package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.causal.separation.Known;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Two worlds in one network (Balke and Pearl 1994): the one that was seen, and the one in which someone acted, while chance
 * fell the same way in both. Findings speak of the first and queries of the second, so that any inference answers what would
 * have been.
 *
 * <p>The seen world has the variables of the model with their indices and names. The other world has nodes of its own only for
 * what the action changes and the query needs; all else is common to both. What chance decides is shared only where the
 * findings tell something about it. How it is shared, a model's numbers do not say alone: {@link TableTwin} and
 * {@link NoisyTwin} say what is taken for it, and {@link #assumption()} says where that counts.
 */
public final class TwinNetwork {
    private final BayesianNetwork network;
    private final Map<Integer, Integer> otherwise;
    private final BitSet changed;
    private final String assumption;

    private TwinNetwork(
            BayesianNetwork network, Map<Integer, Integer> otherwise, BitSet changed, List<String> assumptions) {
        this.network = network;
        this.otherwise = Map.copyOf(otherwise);
        this.changed = changed;
        this.assumption = String.join(", and ", assumptions);
    }

    /**
     * The twin network for a question.
     *
     * @param actions what is done in the other world
     * @param findings what was seen in this one
     * @param asked the variables whose states in the other world are asked for
     * @throws dev.because.symbolic.logic.BadInputException if a variable is acted upon twice
     * @throws dev.because.symbolic.causal.inference.TooLargeException if a variable with a plain table has so many parents
     *     that the table of both worlds together would pass 16 million numbers
     */
    public static TwinNetwork of(BayesianNetwork network, List<Observation> actions, Findings findings, int... asked) {
        Map<Integer, Integer> states = Intervention.states(network, actions);
        BitSet targets = new BitSet();
        states.keySet().forEach(targets::set);
        CausalGraph graph = CausalGraph.of(network);
        CausalGraph cut = graph.withoutArrowsInto(targets);
        BitSet changed = cut.descendants(targets);
        BitSet needed = cut.ancestors(CausalGraph.set(asked));
        BitSet told = graph.ancestors(Known.of(findings).all());
        Worlds worlds = new Worlds(network, states, findings);
        List<String> byOrder = new ArrayList<>();
        List<String> byState = new ArrayList<>();
        for (int variable : network.order()) {
            if (!changed.get(variable) || !needed.get(variable)) {
                continue;
            }
            if (targets.get(variable)) {
                if (IntStream.of(asked).anyMatch(each -> each == variable)) {
                    addAction(worlds, variable);
                }
            } else if (!told.get(variable)) {
                Copy.add(worlds, variable);
            } else if (network.mechanism(variable) instanceof NoisyMax) {
                addNoisy(worlds, variable, byState);
            } else {
                addTable(worlds, variable, byOrder);
            }
        }
        List<String> assumptions = new ArrayList<>();
        if (!byOrder.isEmpty()) {
            assumptions.add("one and the same chance decides " + list(byOrder)
                    + " in both worlds, along the listed order of states");
        }
        if (!byState.isEmpty()) {
            assumptions.add("each state of a cause acts by a chance of its own: " + list(byState));
        }
        return new TwinNetwork(network.with(worlds.nodes()), worlds.otherwise(), changed, assumptions);
    }

    private static void addAction(Worlds worlds, int variable) {
        double[] values = new double[worlds.network().variable(variable).size()];
        values[worlds.action(variable)] = 1;
        worlds.addOther(variable, List.of(), new ProbabilityTable(values.length, new int[0], values));
    }

    private static void addNoisy(Worlds worlds, int variable, List<String> byState) {
        NoisyTwin twin = new NoisyTwin(worlds, variable);
        if (twin.isCertain()) {
            Copy.add(worlds, variable);
        } else {
            twin.add().forEach(parent -> byState.add(worlds.name(parent) + " on " + worlds.name(variable)));
        }
    }

    private static void addTable(Worlds worlds, int variable, List<String> byOrder) {
        TableTwin twin = new TableTwin(worlds, variable);
        if (twin.isCertain()) {
            Copy.add(worlds, variable);
        } else if (twin.add(variable)) {
            byOrder.add(worlds.name(variable));
        }
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Both worlds. */
    public BayesianNetwork network() {
        return network;
    }

    /**
     * The index, in this network, of what a variable would have been: one of the variables asked for, or one that the action
     * does not change, which is the same in both worlds.
     *
     * @throws IllegalArgumentException if the variable is changed and was not asked for
     */
    public int otherwise(int variable) {
        if (otherwise.containsKey(variable)) {
            return otherwise.get(variable);
        }
        if (changed.get(variable)) {
            throw new IllegalArgumentException(
                    "not asked for: " + network.variable(variable).name());
        }
        return variable;
    }

    /**
     * What an answer assumes about how the two worlds share their chances beyond what the model says, as a part of a sentence;
     * empty if nothing.
     */
    public String assumption() {
        return assumption;
    }
}

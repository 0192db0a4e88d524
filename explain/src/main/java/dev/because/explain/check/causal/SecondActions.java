package dev.because.explain.check.causal;

import dev.because.explain.check.causal.graph.MoralGraph;
import dev.because.explain.check.causal.graph.SecondIdentification;
import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.explain.check.causal.worlds.CoupledWorlds;
import dev.because.explain.facts.CausalFact.Counterfactual;
import dev.because.explain.facts.CausalFact.Identified;
import dev.because.explain.facts.CausalFact.Intervened;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.intervention.TwinNetwork;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What would be believed if someone acted, and what would have been; by cutting the arrows, and in the network of pairs. */
final class SecondActions {
    private final SecondReading reading;
    private final SecondInference inference;
    private final OpenedCase opened;
    private final MoralGraph graph;

    SecondActions(SecondReading reading, SecondInference inference) {
        this.reading = reading;
        this.inference = inference;
        this.opened = reading.opened();
        this.graph = MoralGraph.of(inference.network());
    }

    Intervened intervened(Intervened claimed) {
        Observation action = asked(claimed.action());
        Observation proposition = reading.proposition(claimed.proposition());
        Findings unchanged = unchanged(action.variable());
        return new Intervened(
                claimed.action(),
                claimed.proposition(),
                inference.probability(proposition, opened.findings()),
                inference.probability(proposition, opened.findings().with(action)),
                new SecondInference(cut(action)).probability(proposition, unchanged));
    }

    /** The action that the question asks about. */
    private Observation asked(String action) {
        Observation read = reading.proposition(action);
        if (!opened.action().filter(read::equals).isPresent()) {
            throw new IllegalArgumentException(action + " is not the action that is asked about");
        }
        return read;
    }

    /** The network without the arrows into what is acted upon, which is in its state for certain. */
    private BayesianNetwork cut(Observation action) {
        BayesianNetwork network = inference.network();
        double[] certain = new double[network.variable(action.variable()).size()];
        certain[action.state()] = 1;
        List<Node> nodes = new ArrayList<>(network.nodes());
        int[] none = {};
        nodes.set(
                action.variable(),
                new Node(
                        network.variable(action.variable()),
                        List.of(),
                        new ProbabilityTable(certain.length, none, certain)));
        return network.with(nodes);
    }

    /** The findings about what the action does not change. */
    private Findings unchanged(int acted) {
        BitSet changed = graph.descendants(MoralGraph.set(acted));
        List<Finding> left = opened.findings().all().stream()
                .filter(finding -> !changed.get(finding.variable()))
                .toList();
        return new Findings(left);
    }

    /** The assumption is a matter of the two worlds' graph, not of numbers, and is taken from there. */
    Counterfactual counterfactual(Counterfactual claimed) {
        Observation action = reading.proposition(claimed.action());
        if (!(reading.finding(claimed.finding()) instanceof Observation seen)) {
            throw new IllegalArgumentException(claimed.finding() + " was not observed");
        }
        TwinNetwork twin = TwinNetwork.of(inference.network(), List.of(action), opened.findings(), seen.variable());
        return new Counterfactual(
                claimed.action(),
                claimed.finding(),
                CoupledWorlds.otherwise(inference.network(), action, opened.findings(), seen),
                twin.assumption());
    }

    Identified identified(Identified claimed) {
        Observation action = asked(claimed.action());
        Observation effect = reading.hypothesis(claimed.effect());
        if (opened.asked().isPresent() && !opened.asked().get().equals(effect)) {
            throw new IllegalArgumentException("the question asks for another effect than " + claimed.effect());
        }
        SecondIdentification.Way way = new SecondIdentification(
                        graph, action.variable(), effect.variable(), opened.hidden())
                .way(new SecondIdentification.Way(
                        claimed.criterion(),
                        claimed.through().stream().map(reading::variable).toList()));
        return new Identified(
                claimed.action(),
                claimed.effect(),
                opened.hidden().stream().map(opened.model()::name).toList(),
                way.criterion(),
                way.through().stream().map(opened.model()::name).toList());
    }
}

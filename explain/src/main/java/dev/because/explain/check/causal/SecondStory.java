package dev.because.explain.check.causal;

import dev.because.explain.check.causal.graph.SecondPaths;
import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.explain.facts.CausalFact;
import dev.because.explain.facts.CausalFact.ActivePath;
import dev.because.explain.facts.CausalFact.Asked;
import dev.because.explain.facts.CausalFact.CausalModel;
import dev.because.explain.facts.CausalFact.Computation;
import dev.because.explain.facts.CausalFact.Contradiction;
import dev.because.explain.facts.CausalFact.Counterfactual;
import dev.because.explain.facts.CausalFact.Excluded;
import dev.because.explain.facts.CausalFact.GivenFinding;
import dev.because.explain.facts.CausalFact.Identified;
import dev.because.explain.facts.CausalFact.Intervened;
import dev.because.explain.facts.CausalFact.PossibleCause;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.source.causal.NamedNetwork;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.inference.junction.JunctionTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is claimed of the model, of the question, and of causes, computed or read a second time. */
final class SecondStory {
    private final SecondReading reading;
    private final SecondInference inference;
    private final OpenedCase opened;
    private final SecondCauses causes;
    private final SecondActions actions;
    private final SecondPaths paths;

    SecondStory(SecondReading reading, SecondInference inference) {
        this.reading = reading;
        this.inference = inference;
        this.opened = reading.opened();
        this.causes = new SecondCauses(reading, inference);
        this.actions = new SecondActions(reading, inference);
        this.paths = new SecondPaths(inference.network());
    }

    CausalFact recomputed(CausalFact claimed) {
        if (claimed instanceof CausalModel) {
            return model();
        }
        if (claimed instanceof GivenFinding finding) {
            SecondBeliefs.requirePlace(finding.place(), opened.findings());
            return new GivenFinding(
                    finding.place(), reading.written(opened.findings().all().get(finding.place() - 1)));
        }
        if (claimed instanceof Asked asked) {
            return asked().stream()
                    .filter(asked::equals)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the question does not ask for it"));
        }
        if (claimed instanceof PossibleCause possible) {
            return possibleCause(possible);
        }
        if (claimed instanceof Contradiction contradiction) {
            List<Finding> smallest = new SecondContradictions(opened.findings(), known -> inference.mass(known) == 0)
                    .smallest(reading.findings(contradiction.findings()));
            return new Contradiction(smallest.stream().map(reading::written).toList());
        }
        if (claimed instanceof Excluded excluded) {
            return excluded(excluded);
        }
        if (claimed instanceof Intervened intervened) {
            return actions.intervened(intervened);
        }
        if (claimed instanceof Counterfactual counterfactual) {
            return actions.counterfactual(counterfactual);
        }
        if (claimed instanceof Identified identified) {
            return actions.identified(identified);
        }
        if (claimed instanceof ActivePath path) {
            return path(path);
        }
        if (claimed instanceof Computation) {
            return computation();
        }
        throw new IllegalArgumentException("a " + Vocabulary.kind(claimed) + " answers another question");
    }

    /** The exact way's largest table, which ordering the variables again tells without computing anything. */
    private Computation computation() {
        double largest =
                new JunctionTree(inference.network()).size(opened.findings()).largest();
        return new Computation("exact", new BigDecimal(largest).toPlainString(), 0);
    }

    private CausalModel model() {
        BayesianNetwork network = inference.network();
        int numbers = IntStream.range(0, network.size())
                .map(variable -> network.mechanism(variable).numbers())
                .sum();
        return new CausalModel(
                network.name(),
                network.size(),
                numbers,
                opened.causes().stream().map(opened.model()::name).toList(),
                network.assumption().orElse(""));
    }

    /** What the question asks for beside the findings. */
    List<Asked> asked() {
        NamedNetwork model = opened.model();
        List<Asked> asked = new ArrayList<>();
        opened.asked().ifPresent(one -> asked.add(new Asked("ask", reading.written(one))));
        opened.against().ifPresent(one -> asked.add(new Asked("against", reading.written(one))));
        opened.action().ifPresent(one -> asked.add(new Asked("do", reading.written(one))));
        for (int variable : opened.without()) {
            asked.add(new Asked(
                    "without", reading.written(opened.findings().about(variable).orElseThrow())));
        }
        if (opened.next()) {
            asked.add(new Asked("next", "yes"));
        }
        opened.hidden().forEach(variable -> asked.add(new Asked("hidden", model.name(variable))));
        return asked;
    }

    /** What can have brought about each finding that was observed. */
    List<PossibleCause> possibleCauses() {
        List<PossibleCause> all = new ArrayList<>();
        for (Finding finding : opened.findings().all()) {
            if (finding instanceof Observation seen) {
                causes.of(seen).forEach(cause -> all.add(new PossibleCause(reading.written(finding), cause)));
            }
        }
        return all;
    }

    private PossibleCause possibleCause(PossibleCause claimed) {
        if (!(reading.finding(claimed.finding()) instanceof Observation seen)
                || !causes.of(seen).contains(claimed.cause())) {
            throw new IllegalArgumentException(claimed.cause() + " cannot have brought about " + claimed.finding());
        }
        return claimed;
    }

    private Excluded excluded(Excluded claimed) {
        Observation hypothesis = reading.hypothesis(claimed.hypothesis());
        int[] variable = {hypothesis.variable()};
        List<Finding> smallest = new SecondContradictions(
                        opened.findings(),
                        known -> inference.masses(variable, known).values()[hypothesis.state()] == 0)
                .smallest(reading.findings(claimed.findings()));
        return new Excluded(
                claimed.hypothesis(), smallest.stream().map(reading::written).toList());
    }

    /** A path between what a finding and a hypothesis are about, with the arrows between the names. */
    private ActivePath path(ActivePath claimed) {
        List<Integer> variables = IntStream.range(0, claimed.path().size())
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> reading.variable(claimed.path().get(i)))
                .toList();
        int from = reading.finding(claimed.finding()).variable();
        int to = reading.hypothesis(claimed.hypothesis()).variable();
        List<Integer> shortest = paths.shortest(from, to, opened.findings(), variables);
        return new ActivePath(claimed.finding(), claimed.hypothesis(), paths.pieces(shortest));
    }
}

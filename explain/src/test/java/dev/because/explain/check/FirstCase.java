package dev.because.explain.check;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.ExplainedAway;
import dev.because.explain.facts.BeliefFact.FindingsTogether;
import dev.because.explain.facts.BeliefFact.NextFinding;
import dev.because.explain.facts.BeliefFact.RelevantExplanation;
import dev.because.explain.facts.BeliefFact.Sensitive;
import dev.because.explain.facts.BeliefFact.WithoutFinding;
import dev.because.explain.facts.CausalFact;
import dev.because.explain.facts.CausalFact.Asked;
import dev.because.explain.facts.CausalFact.CausalModel;
import dev.because.explain.facts.CausalFact.Computation;
import dev.because.explain.facts.CausalFact.GivenFinding;
import dev.because.explain.facts.CausalFact.Identified;
import dev.because.explain.facts.CausalFact.Intervened;
import dev.because.explain.facts.CausalFact.PossibleCause;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.source.causal.NamedNetwork;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.ExplainingAway;
import dev.because.symbolic.causal.explanation.InformationGain;
import dev.because.symbolic.causal.explanation.InformationGain.Gain;
import dev.because.symbolic.causal.explanation.MostRelevantExplanation;
import dev.because.symbolic.causal.explanation.MostRelevantExplanation.Explanation;
import dev.because.symbolic.causal.explanation.PossibleCauses;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.explanation.WeightOfEvidence;
import dev.because.symbolic.causal.explanation.WeightOfEvidence.Weight;
import dev.because.symbolic.causal.explanation.sensitivity.Sensitivity;
import dev.because.symbolic.causal.explanation.sensitivity.Sensitivity.Influence;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.junction.JunctionTree;
import dev.because.symbolic.causal.intervention.Counterfactual;
import dev.because.symbolic.causal.intervention.CounterfactualAnswer;
import dev.because.symbolic.causal.intervention.Identification;
import dev.because.symbolic.causal.intervention.Identification.BackDoorAdjustment;
import dev.because.symbolic.causal.intervention.Identification.FrontDoorAdjustment;
import dev.because.symbolic.causal.intervention.Intervention;
import dev.because.symbolic.causal.separation.ActivePaths;
import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.causal.separation.Known;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts about a case by the first ways: the junction tree, and what explains by it. */
final class FirstCase {
    private static final int FEW = 3;
    private static final int MOST_CAUSES = 12;

    private final OpenedCase opened;
    private final NamedNetwork model;
    private final BayesianNetwork network;
    private final Findings findings;
    private final JunctionTree tree;
    private final Posteriors before;
    private final Posteriors after;
    private final List<Fact> facts = new ArrayList<>();

    private FirstCase(OpenedCase opened) {
        this.opened = opened;
        this.model = opened.model();
        this.network = model.network();
        this.findings = opened.findings();
        this.tree = new JunctionTree(network);
        this.before = tree.posteriors(Findings.none()).orElseThrow();
        this.after = tree.posteriors(findings).orElseThrow();
    }

    static List<Fact> facts(OpenedCase opened) {
        FirstCase first = new FirstCase(opened);
        first.question();
        first.beliefs();
        first.weights();
        first.rest();
        opened.action().ifPresent(first::action);
        first.complete();
        return first.facts;
    }

    private void complete() {
        for (String family : List.of("Belief", "PossibleCause", "Asked", "EvidenceWeight", "Excluded")) {
            long count = facts.stream()
                    .filter(fact -> Vocabulary.kind(fact).equals(family))
                    .count();
            facts.add(new Complete(family, (int) count));
        }
    }

    private void question() {
        int numbers = network.nodes().stream()
                .mapToInt(node -> node.mechanism().numbers())
                .sum();
        facts.add(new CausalModel(
                network.name(),
                network.size(),
                numbers,
                opened.causes().stream().map(model::name).toList(),
                network.assumption().orElse("")));
        for (int i = 0; i < findings.size(); i++) {
            facts.add(new GivenFinding(i + 1, model.written(findings.all().get(i))));
        }
        opened.asked().ifPresent(one -> facts.add(new Asked("ask", model.written(one))));
        opened.against().ifPresent(one -> facts.add(new Asked("against", model.written(one))));
        opened.action().ifPresent(one -> facts.add(new Asked("do", model.written(one))));
        opened.without()
                .forEach(one -> facts.add(
                        new Asked("without", model.written(findings.about(one).orElseThrow()))));
        if (opened.next()) {
            facts.add(new Asked("next", "yes"));
        }
        opened.hidden().forEach(one -> facts.add(new Asked("hidden", model.name(one))));
        String largest = new BigDecimal(tree.size(findings).largest()).toPlainString();
        facts.add(new Computation("exact", largest, 0));
    }

    private void beliefs() {
        facts.add(new FindingsTogether(Math.exp(after.logEvidence())));
        for (Observation one : opened.hypotheses()) {
            facts.add(new Belief(model.written(one), before(one), after(one)));
        }
    }

    private double before(Observation one) {
        return before.probability(one.variable(), one.state());
    }

    private double after(Observation one) {
        return after.probability(one.variable(), one.state());
    }

    private Optional<Observation> leader(Posteriors then) {
        return opened.hypotheses().stream()
                .filter(one -> then.probability(one.variable(), one.state()) > before(one) + 1e-9)
                .max(Comparator.comparingDouble(one -> then.probability(one.variable(), one.state())));
    }

    private List<Observation> weighed() {
        return Stream.concat(
                        Stream.of(opened.asked().or(() -> leader(after)), opened.against())
                                .flatMap(Optional::stream),
                        opened.hypotheses().stream().sorted(Comparator.comparingDouble(one -> -after(one))))
                .distinct()
                .limit(BeliefFact.WEIGHED)
                .toList();
    }

    private void weights() {
        WeightOfEvidence evidence = new WeightOfEvidence(tree);
        for (Observation one : weighed()) {
            weights(
                    BeliefFact.GIVEN,
                    one,
                    evidence.given(proposition(one), findings).orElseThrow());
            weights(
                    BeliefFact.BEST,
                    one,
                    evidence.best(proposition(one), findings).orElseThrow());
        }
        Observation subject = weighed().get(0);
        opened.against().ifPresent(rival -> {
            List<Weight> weights = evidence.contrast(proposition(subject), proposition(rival), findings)
                    .orElseThrow();
            for (int i = 0; i < weights.size(); i++) {
                facts.add(new Contrast(
                        i + 1,
                        model.written(weights.get(i).finding()),
                        model.written(subject),
                        model.written(rival),
                        bounded(weights.get(i).decibels())));
            }
        });
    }

    private void weights(String order, Observation one, List<Weight> weights) {
        for (int i = 0; i < weights.size(); i++) {
            Weight weight = weights.get(i);
            facts.add(new EvidenceWeight(
                    order,
                    i + 1,
                    model.written(weight.finding()),
                    model.written(one),
                    weight.before(),
                    weight.after(),
                    bounded(weight.decibels())));
        }
    }

    private static double bounded(double decibels) {
        return Math.max(-BeliefFact.DECISIVE, Math.min(BeliefFact.DECISIVE, decibels));
    }

    private void rest() {
        Observation subject = weighed().get(0);
        for (Finding finding : findings.all()) {
            Posteriors then =
                    tree.posteriors(findings.without(finding.variable())).orElseThrow();
            Optional<Observation> leader = leader(then);
            facts.add(new WithoutFinding(
                    List.of(model.written(finding)),
                    model.written(subject),
                    then.probability(subject.variable(), subject.state()),
                    leader.map(model::written).orElse(""),
                    leader.map(one -> then.probability(one.variable(), one.state()))
                            .orElse(0.0)));
            path(finding, subject);
            if (finding instanceof Observation seen) {
                new PossibleCauses(network, tree)
                        .of(seen, findings).orElseThrow().stream()
                                .map(cause -> cause.proposition()
                                        .map(one -> one.inWords(network))
                                        .orElse(CausalFact.LEAK))
                                .forEach(cause -> facts.add(new PossibleCause(model.written(finding), cause)));
            }
        }
        for (Observation rival : weighed()) {
            if (rival.variable() != subject.variable()) {
                ExplainingAway.of(tree, findings, proposition(rival), proposition(subject))
                        .ifPresent(away -> facts.add(new ExplainedAway(
                                model.written(rival), model.written(subject), away.before(), away.after())));
            }
        }
        if (opened.causes().size() <= MOST_CAUSES) {
            relevant();
            sensitive(subject);
        }
        if (opened.next()) {
            List<Gain> gains = new InformationGain(network, tree)
                    .about(proposition(subject), findings)
                    .orElseThrow();
            for (int i = 0; i < Math.min(FEW, gains.size()); i++) {
                Gain gain = gains.get(i);
                facts.add(new NextFinding(i + 1, model.name(gain.variable()), model.written(subject), gain.bits()));
            }
        }
    }

    private void path(Finding finding, Observation subject) {
        new ActivePaths(CausalGraph.of(network))
                .shortest(finding.variable(), subject.variable(), Known.of(findings))
                .ifPresent(path -> facts.add(new CausalFact.ActivePath(
                        model.written(finding),
                        model.written(subject),
                        List.of(path.in(network).split(" (?=[→←])|(?<=[→←]) ")))));
    }

    private void relevant() {
        List<Explanation> best = new MostRelevantExplanation(network, tree)
                .find(
                        findings,
                        opened.hypotheses().stream().map(FirstCase::proposition).toList(),
                        FEW)
                .orElseThrow()
                .best();
        for (int i = 0; i < best.size(); i++) {
            Explanation one = best.get(i);
            facts.add(new RelevantExplanation(
                    i + 1,
                    one.propositions().stream()
                            .map(each -> each.inWords(network))
                            .toList(),
                    one.prior(),
                    one.posterior(),
                    Math.min(BeliefFact.BEYOND, one.factor())));
        }
    }

    private void sensitive(Observation subject) {
        Sensitivity sensitivity = new Sensitivity(network, tree);
        List<Influence> all = sensitivity.of(proposition(subject), findings).orElseThrow();
        for (int i = 0; i < Math.min(FEW, all.size()); i++) {
            double turns = sensitivity
                    .turn(
                            all.get(i).number(),
                            opened.hypotheses().stream()
                                    .map(FirstCase::proposition)
                                    .toList(),
                            findings)
                    .map(Sensitivity.Turn::at)
                    .orElse(-1.0);
            facts.add(new Sensitive(
                    i + 1,
                    all.get(i).name(),
                    model.written(subject),
                    all.get(i).value(),
                    all.get(i).derivative(),
                    turns));
        }
    }

    private void action(Observation action) {
        List<Observation> actions = List.of(action);
        Posteriors done = new JunctionTree(Intervention.under(network, actions))
                .posteriors(Intervention.unchanged(network, actions, findings))
                .orElseThrow();
        Posteriors observed = tree.posteriors(findings.with(action)).orElseThrow();
        for (Observation one : opened.hypotheses()) {
            facts.add(new Intervened(
                    model.written(action),
                    model.written(one),
                    after(one),
                    observed.probability(one.variable(), one.state()),
                    done.probability(one.variable(), one.state())));
        }
        for (Finding finding : findings.all()) {
            if (finding instanceof Observation seen) {
                CounterfactualAnswer answer = new Counterfactual(network, JunctionTree::new)
                        .ask(actions, findings, seen.variable())
                        .orElseThrow();
                facts.add(new CausalFact.Counterfactual(
                        model.written(action),
                        model.written(finding),
                        1 - answer.probability(seen.state()),
                        answer.assumption()));
            }
        }
        opened.asked().ifPresent(effect -> identified(action, effect));
    }

    private void identified(Observation action, Observation effect) {
        BitSet hidden = new BitSet();
        opened.hidden().forEach(hidden::set);
        Identification way = Identification.of(network, action.variable(), effect.variable(), hidden);
        List<Integer> through = way instanceof BackDoorAdjustment backDoor
                ? backDoor.variables()
                : way instanceof FrontDoorAdjustment frontDoor ? frontDoor.variables() : List.of();
        facts.add(new Identified(
                model.written(action),
                model.written(effect),
                opened.hidden().stream().map(model::name).toList(),
                way instanceof BackDoorAdjustment
                        ? "back-door"
                        : way instanceof FrontDoorAdjustment ? "front-door" : "none",
                through.stream().map(model::name).toList()));
    }

    private static Proposition proposition(Observation one) {
        return new Proposition(one.variable(), one.state());
    }
}

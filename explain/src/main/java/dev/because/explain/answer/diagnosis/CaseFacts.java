package dev.because.explain.answer.diagnosis;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.ExplainedAway;
import dev.because.explain.facts.BeliefFact.FindingsTogether;
import dev.because.explain.facts.BeliefFact.WithoutFinding;
import dev.because.explain.facts.CausalFact;
import dev.because.explain.facts.CausalFact.ActivePath;
import dev.because.explain.facts.CausalFact.Excluded;
import dev.because.explain.facts.CausalFact.PossibleCause;
import dev.because.explain.facts.Fact;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.ExplainingAway;
import dev.because.symbolic.causal.explanation.PossibleCauses;
import dev.because.symbolic.causal.explanation.SmallestContradiction;
import dev.because.symbolic.causal.explanation.WeightOfEvidence;
import dev.because.symbolic.causal.explanation.WeightOfEvidence.Weight;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.separation.ActivePaths;
import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.causal.separation.Known;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the findings say for and against each hypothesis, computed exactly. */
final class CaseFacts {
    private final CaseNumbers numbers;
    private final Inference inference;
    private final List<Fact> facts = new ArrayList<>();

    private CaseFacts(CaseNumbers numbers, Inference inference) {
        this.numbers = numbers;
        this.inference = inference;
    }

    static List<Fact> of(CaseNumbers numbers, Inference inference) {
        CaseFacts facts = new CaseFacts(numbers, inference);
        if (numbers.findings().size() > 0) {
            facts.facts.add(new FindingsTogether(Math.exp(numbers.after().logEvidence())));
        }
        facts.beliefs();
        facts.weights();
        facts.possibleCauses();
        numbers.subject().ifPresent(facts::told);
        return facts.facts;
    }

    private void beliefs() {
        for (Observation one : numbers.opened().hypotheses()) {
            BeliefFact.Belief belief = numbers.belief(one, numbers.after());
            facts.add(belief);
            if (belief.before() > 0 && belief.after() == 0) {
                // What cannot come together with the hypothesis, the hypothesis itself left out.
                new SmallestContradiction(inference)
                        .among(numbers.findings().with(one))
                        .ifPresent(found -> facts.add(new Excluded(
                                belief.hypothesis(),
                                found.findings().stream()
                                        .filter(finding -> finding.variable() != one.variable())
                                        .map(numbers.model()::written)
                                        .toList())));
            }
        }
    }

    private void weights() {
        WeightOfEvidence evidence = new WeightOfEvidence(inference);
        for (Observation one : numbers.weighed()) {
            weights(BeliefFact.GIVEN, one, evidence.given(CaseNumbers.proposition(one), numbers.findings()));
            weights(BeliefFact.BEST, one, evidence.best(CaseNumbers.proposition(one), numbers.findings()));
        }
        Optional<Observation> rival = numbers.opened().against();
        if (rival.isPresent() && numbers.subject().isPresent()) {
            Observation subject = numbers.subject().get();
            int place = 0;
            for (Weight weight : evidence.contrast(
                            CaseNumbers.proposition(subject), CaseNumbers.proposition(rival.get()), numbers.findings())
                    .orElseThrow()) {
                facts.add(new Contrast(
                        ++place,
                        numbers.model().written(weight.finding()),
                        numbers.model().written(subject),
                        numbers.model().written(rival.get()),
                        bounded(weight.decibels())));
            }
        }
    }

    private void weights(String order, Observation one, Optional<List<Weight>> weights) {
        int place = 0;
        for (Weight weight : weights.orElseThrow()) {
            facts.add(new EvidenceWeight(
                    order,
                    ++place,
                    numbers.model().written(weight.finding()),
                    numbers.model().written(one),
                    weight.before(),
                    weight.after(),
                    bounded(weight.decibels())));
        }
    }

    private static double bounded(double decibels) {
        return Math.max(-BeliefFact.DECISIVE, Math.min(BeliefFact.DECISIVE, decibels));
    }

    private void possibleCauses() {
        PossibleCauses causes = new PossibleCauses(numbers.network(), inference);
        for (Finding finding : numbers.findings().all()) {
            if (finding instanceof Observation seen) {
                causes.of(seen, numbers.findings()).orElseThrow().stream()
                        .map(cause -> cause.proposition()
                                .map(one -> one.inWords(numbers.network()))
                                .orElse(CausalFact.LEAK))
                        .forEach(cause ->
                                facts.add(new PossibleCause(numbers.model().written(finding), cause)));
            }
        }
    }

    private void told(Observation subject) {
        Set<List<Integer>> left = new LinkedHashSet<>();
        if (!numbers.opened().without().isEmpty()) {
            left.add(numbers.opened().without());
        }
        numbers.findings().all().forEach(finding -> left.add(List.of(finding.variable())));
        left.forEach(variables -> without(subject, variables));
        for (Observation rival : numbers.weighed()) {
            if (rival.variable() != subject.variable()) {
                ExplainingAway.of(
                                inference,
                                numbers.findings(),
                                CaseNumbers.proposition(rival),
                                CaseNumbers.proposition(subject))
                        .ifPresent(away -> facts.add(new ExplainedAway(
                                numbers.model().written(rival),
                                numbers.model().written(subject),
                                away.before(),
                                away.after())));
            }
        }
        paths(subject);
    }

    private void without(Observation subject, List<Integer> variables) {
        Findings left = numbers.findings();
        for (int variable : variables) {
            left = left.without(variable);
        }
        Posteriors then = inference.posteriors(left).orElseThrow();
        Optional<Observation> leader = numbers.leader(then);
        facts.add(new WithoutFinding(
                variables.stream()
                        .map(variable -> numbers.model()
                                .written(numbers.findings().about(variable).orElseThrow()))
                        .toList(),
                numbers.model().written(subject),
                then.probability(subject.variable(), subject.state()),
                leader.map(numbers.model()::written).orElse(""),
                leader.map(one -> then.probability(one.variable(), one.state())).orElse(0.0)));
    }

    /** The shortest path from each finding to the hypothesis; there is none from what says nothing about it. */
    private void paths(Observation subject) {
        ActivePaths paths = new ActivePaths(CausalGraph.of(numbers.network()));
        for (Finding finding : numbers.findings().all()) {
            if (finding.variable() != subject.variable()) {
                paths.shortest(finding.variable(), subject.variable(), Known.of(numbers.findings()))
                        .ifPresent(path -> facts.add(new ActivePath(
                                numbers.model().written(finding),
                                numbers.model().written(subject),
                                pieces(path))));
            }
        }
    }

    private List<String> pieces(dev.because.symbolic.causal.separation.ActivePath path) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < path.variables().size(); i++) {
            if (i > 0) {
                pieces.add(path.arrows().get(i - 1).sign());
            }
            pieces.add(numbers.model().name(path.variables().get(i)));
        }
        return pieces;
    }
}

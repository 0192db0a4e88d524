package dev.because.explain.check.causal;

import dev.because.explain.check.causal.inference.Odds;
import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.ExplainedAway;
import dev.because.explain.facts.BeliefFact.WithoutFinding;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Beliefs in hypotheses and what the findings weigh for them, from probabilities that are computed a second time. */
final class SecondBeliefs {
    /** What differs by less is equal, and of equal ones the first counts. */
    static final double ROUNDING = 1e-9;

    private final SecondReading reading;
    private final SecondInference inference;
    private final Findings findings;
    private final Map<Observation, List<Finding>> best = new HashMap<>();

    SecondBeliefs(SecondReading reading, SecondInference inference) {
        this.reading = reading;
        this.inference = inference;
        this.findings = reading.opened().findings();
    }

    Belief belief(Belief claimed) {
        Observation hypothesis = reading.hypothesis(claimed.hypothesis());
        return new Belief(
                claimed.hypothesis(), probability(hypothesis, Findings.none()), probability(hypothesis, findings));
    }

    /** That there is such a place among the findings, from 1. */
    static void requirePlace(int place, Findings findings) {
        if (place < 1 || place > findings.size()) {
            throw new IllegalArgumentException("there is no place " + place + " among the findings");
        }
    }

    EvidenceWeight weight(EvidenceWeight claimed) {
        requirePlace(claimed.place(), findings);
        if (!claimed.order().equals(BeliefFact.GIVEN) && !claimed.order().equals(BeliefFact.BEST)) {
            throw new IllegalArgumentException("there is no order " + claimed.order());
        }
        Observation hypothesis = reading.hypothesis(claimed.hypothesis());
        boolean told = claimed.order().equals(BeliefFact.GIVEN);
        List<Finding> order =
                told ? findings.all() : best.computeIfAbsent(hypothesis, one -> best(findings.all(), one));
        Finding finding = order.get(claimed.place() - 1);
        Odds before = odds(hypothesis, new Findings(order.subList(0, claimed.place() - 1)));
        Odds after = odds(hypothesis, new Findings(order.subList(0, claimed.place())));
        return new EvidenceWeight(
                claimed.order(),
                claimed.place(),
                reading.written(finding),
                claimed.hypothesis(),
                before.probability(),
                after.probability(),
                after.weightSince(before));
    }

    /** Always that finding next which then weighs most. */
    private List<Finding> best(List<Finding> told, Observation hypothesis) {
        List<Finding> left = new ArrayList<>(told);
        List<Finding> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Odds before = odds(hypothesis, new Findings(order));
            Finding heaviest = left.get(0);
            double most = Double.NEGATIVE_INFINITY;
            for (Finding finding : left) {
                double weight =
                        odds(hypothesis, new Findings(order).with(finding)).weightSince(before);
                if (weight > most + ROUNDING) {
                    most = weight;
                    heaviest = finding;
                }
            }
            left.remove(heaviest);
            order.add(heaviest);
        }
        return List.copyOf(order);
    }

    Contrast contrast(Contrast claimed) {
        requirePlace(claimed.place(), findings);
        Observation hypothesis = reading.hypothesis(claimed.hypothesis());
        Observation rival = reading.hypothesis(claimed.rival());
        Findings with = findings.first(claimed.place());
        Findings without = findings.first(claimed.place() - 1);
        double weight = ratio(hypothesis, rival, with).weightSince(ratio(hypothesis, rival, without));
        return new Contrast(
                claimed.place(),
                reading.written(findings.all().get(claimed.place() - 1)),
                claimed.hypothesis(),
                claimed.rival(),
                weight);
    }

    private Odds ratio(Observation hypothesis, Observation rival, Findings known) {
        return new Odds(probability(hypothesis, known), probability(rival, known));
    }

    WithoutFinding without(WithoutFinding claimed) {
        Findings left = findings;
        for (Finding finding : reading.findings(claimed.findings())) {
            left = left.without(finding.variable());
        }
        Optional<Observation> leader = leader(left);
        return new WithoutFinding(
                claimed.findings(),
                claimed.hypothesis(),
                probability(reading.hypothesis(claimed.hypothesis()), left),
                leader.map(reading::written).orElse(""),
                leader.isEmpty() ? 0 : probability(leader.get(), left));
    }

    /** The hypotheses that the findings rule out, of those that were possible before. */
    List<Observation> excluded() {
        return reading.opened().hypotheses().stream()
                .filter(hypothesis -> odds(hypothesis, Findings.none()).pro() > 0)
                .filter(hypothesis -> odds(hypothesis, findings).pro() == 0)
                .toList();
    }

    /** The hypothesis that is told of: the one that is asked about, or the one that leads. */
    Optional<Observation> subject() {
        return reading.opened().asked().or(() -> leader(findings));
    }

    /**
     * The hypotheses that are weighed finding by finding: the one that is told of, the one that it is held against, and then the
     * most probable ones, {@value BeliefFact#WEIGHED} in all.
     */
    List<Observation> weighed() {
        List<Observation> all = reading.opened().hypotheses();
        List<Observation> first = Stream.of(
                        reading.opened().asked().or(() -> leader(findings)),
                        reading.opened().against())
                .flatMap(Optional::stream)
                .toList();
        return Stream.concat(
                        first.stream(),
                        Ranking.of(all, hypothesis -> probability(hypothesis, findings), ROUNDING).stream())
                .distinct()
                .limit(BeliefFact.WEIGHED)
                .toList();
    }

    /** Of the hypotheses that those findings make more probable than they were the most probable one. */
    private Optional<Observation> leader(Findings known) {
        Optional<Observation> leader = Optional.empty();
        double most = 0;
        for (Observation hypothesis : reading.opened().hypotheses()) {
            double after = probability(hypothesis, known);
            if (after > probability(hypothesis, Findings.none()) + ROUNDING && after > most + ROUNDING) {
                leader = Optional.of(hypothesis);
                most = after;
            }
        }
        return leader;
    }

    ExplainedAway explainedAway(ExplainedAway claimed) {
        Observation rival = reading.hypothesis(claimed.rival());
        Observation by = reading.hypothesis(claimed.by());
        double both = together(List.of(rival, by));
        double certain = together(List.of(by));
        if (both == 0 && certain == 0 || rival.variable() == by.variable()) {
            throw new IllegalArgumentException(claimed.by() + " cannot be certain there");
        }
        return new ExplainedAway(claimed.rival(), claimed.by(), probability(rival, findings), both / certain);
    }

    /** The probability of the findings and of some propositions together. */
    private double together(List<Observation> propositions) {
        int[] variables =
                propositions.stream().mapToInt(Observation::variable).sorted().toArray();
        int[] states = propositions.stream()
                .sorted((a, b) -> Integer.compare(a.variable(), b.variable()))
                .mapToInt(Observation::state)
                .toArray();
        return inference.masses(variables, findings).value(states);
    }

    double probability(Observation hypothesis, Findings known) {
        Odds odds = odds(hypothesis, known);
        if (odds.pro() + odds.contra() == 0) {
            throw new IllegalArgumentException("these findings cannot come together");
        }
        return odds.probability();
    }

    private Odds odds(Observation hypothesis, Findings known) {
        int[] variable = {hypothesis.variable()};
        return Odds.of(inference.masses(variable, known).values(), hypothesis.state());
    }
}

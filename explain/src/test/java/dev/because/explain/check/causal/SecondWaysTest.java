package dev.because.explain.check.causal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.explain.check.causal.sets.ScoredSet;
import dev.because.explain.check.causal.sets.SetsOfCauses;
import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.NextFinding;
import dev.because.explain.facts.CausalFact;
import dev.because.explain.source.causal.NamedNetwork;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.InformationGain;
import dev.because.symbolic.causal.explanation.InformationGain.Gain;
import dev.because.symbolic.causal.explanation.MostRelevantExplanation;
import dev.because.symbolic.causal.explanation.MostRelevantExplanation.Explanation;
import dev.because.symbolic.causal.explanation.PossibleCauses;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.explanation.SmallestContradiction;
import dev.because.symbolic.causal.explanation.WeightOfEvidence;
import dev.because.symbolic.causal.explanation.WeightOfEvidence.Weight;
import dev.because.symbolic.causal.explanation.sensitivity.Sensitivity;
import dev.because.symbolic.causal.explanation.sensitivity.Sensitivity.Influence;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.junction.JunctionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The checker's second ways on random models, against the ways that answers come from. */
class SecondWaysTest {
    private static final int VARIABLES = 8;
    private static final double ROUNDING = 1e-9;

    private record Drawn(BayesianNetwork network, Findings findings, Observation hypothesis) {
        SecondReading reading() {
            List<Observation> all = IntStream.range(0, network.size())
                    .boxed()
                    .flatMap(v -> IntStream.range(0, network.variable(v).size()).mapToObj(s -> new Observation(v, s)))
                    .toList();
            return new SecondReading(new OpenedCase(
                    new NamedNetwork(network, List.of()),
                    findings,
                    List.of(hypothesis.variable()),
                    all,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    false,
                    List.of()));
        }

        Inference first() {
            return new JunctionTree(network);
        }

        SecondInference second() {
            return new SecondInference(network);
        }

        boolean isPossible() {
            return second().mass(findings) > 0;
        }

        Proposition proposition() {
            return new Proposition(hypothesis.variable(), hypothesis.state());
        }
    }

    private static List<Drawn> drawn(long seed, int count) {
        SmallNetworks random = new SmallNetworks(seed);
        List<Drawn> all = new ArrayList<>();
        while (all.size() < count) {
            BayesianNetwork network = random.next(VARIABLES, 3);
            Findings findings = random.findings(network, 2 + all.size() % 3);
            int variable = random.some(VARIABLES, 1).get(0);
            if (findings.about(variable).isEmpty()) {
                all.add(new Drawn(network, findings, new Observation(variable, all.size() % 2)));
            }
        }
        return all;
    }

    @Test
    void weightsAreTheSameInBothOrders() {
        for (Drawn one : drawn(51, 80)) {
            if (!one.isPossible()) {
                continue;
            }
            SecondBeliefs second = new SecondBeliefs(one.reading(), one.second());
            WeightOfEvidence first = new WeightOfEvidence(one.first());
            compare(
                    one,
                    BeliefFact.GIVEN,
                    first.given(one.proposition(), one.findings()).orElseThrow(),
                    second);
            compare(
                    one,
                    BeliefFact.BEST,
                    first.best(one.proposition(), one.findings()).orElseThrow(),
                    second);
        }
    }

    private static void compare(Drawn one, String order, List<Weight> weights, SecondBeliefs second) {
        String hypothesis = one.reading().written(one.hypothesis());
        for (int place = 1; place <= weights.size(); place++) {
            Weight weight = weights.get(place - 1);
            EvidenceWeight again = second.weight(new EvidenceWeight(order, place, "", hypothesis, 0, 0, 0));
            assertEquals(one.reading().written(weight.finding()), again.finding());
            assertEquals(weight.after(), again.after(), ROUNDING);
            assertEquals(
                    Math.max(-BeliefFact.DECISIVE, Math.min(BeliefFact.DECISIVE, weight.decibels())),
                    again.weight(),
                    1e-7);
        }
    }

    @Test
    void questionsRankTheSame() {
        int compared = 0;
        for (Drawn one : drawn(52, 60)) {
            Optional<List<Gain>> gains =
                    new InformationGain(one.network(), one.first()).about(one.proposition(), one.findings());
            SecondQuestions second = new SecondQuestions(one.reading(), one.second());
            for (int rank = 1; gains.isPresent() && rank <= gains.get().size(); rank++) {
                Gain gain = gains.get().get(rank - 1);
                String name = one.network().variable(gain.variable()).name();
                NextFinding again =
                        second.next(new NextFinding(rank, name, one.reading().written(one.hypothesis()), 0));
                assertEquals(name, again.variable());
                assertEquals(gain.bits(), again.gain(), ROUNDING);
                compared++;
            }
        }
        assertTrue(compared > 150, compared + " compared");
    }

    @Test
    void theSameSetsOfCausesExplainBest() {
        int compared = 0;
        for (Drawn one : drawn(53, 80)) {
            List<Observation> candidates = new ArrayList<>();
            for (int variable = 0; variable < VARIABLES && candidates.size() < 8; variable++) {
                if (one.findings().about(variable).isEmpty()) {
                    for (int state = 0; state < one.network().variable(variable).size(); state++) {
                        candidates.add(new Observation(variable, state));
                    }
                }
            }
            List<Explanation> best = new MostRelevantExplanation(one.network(), one.first())
                    .find(
                            one.findings(),
                            candidates.stream()
                                    .map(c -> new Proposition(c.variable(), c.state()))
                                    .toList(),
                            4)
                    .map(MostRelevantExplanation.Explanations::best)
                    .orElse(List.of());
            if (one.isPossible()) {
                List<ScoredSet> again = new SetsOfCauses(one.second(), one.findings(), candidates).best(4, List.of());
                assertEquals(best.size(), again.size());
                for (int rank = 0; rank < best.size(); rank++) {
                    assertEquals(
                            best.get(rank).propositions().stream()
                                    .map(p -> new Observation(p.variable(), p.state()))
                                    .toList(),
                            again.get(rank).propositions(candidates));
                    assertEquals(
                            best.get(rank).posterior(),
                            again.get(rank).posterior().probability(),
                            ROUNDING);
                    compared++;
                }
            }
        }
        assertTrue(compared > 80, compared + " compared");
    }

    @Test
    void findingsHaveTheSamePossibleCauses() {
        int compared = 0;
        for (Drawn one : drawn(54, 150)) {
            for (Finding finding : one.findings().all()) {
                if (finding instanceof Observation seen && one.isPossible()) {
                    List<String> first = new PossibleCauses(one.network(), one.first())
                            .of(seen, one.findings()).orElseThrow().stream()
                                    .map(cause -> cause.proposition()
                                            .map(proposition -> proposition.inWords(one.network()))
                                            .orElse(CausalFact.LEAK))
                                    .toList();
                    assertEquals(first, new SecondCauses(one.reading(), one.second()).of(seen));
                    compared += first.size();
                }
            }
        }
        assertTrue(compared > 300, compared + " causes");
    }

    @Test
    void theSameFindingsContradictEachOther() {
        int compared = 0;
        SmallNetworks random = new SmallNetworks(55);
        for (int i = 0; i < 400; i++) {
            BayesianNetwork network = random.next(VARIABLES, 3);
            Findings findings = random.findings(network, 6);
            Optional<SmallestContradiction.Contradiction> first =
                    new SmallestContradiction(new JunctionTree(network)).among(findings);
            SecondInference inference = new SecondInference(network);
            assertEquals(first.isPresent(), inference.mass(findings) == 0);
            if (first.isPresent()) {
                assertEquals(
                        first.get().findings(),
                        new SecondContradictions(findings, known -> inference.mass(known) == 0)
                                .smallest(first.get().findings()));
                compared++;
            }
        }
        assertTrue(compared > 40, compared + " contradictions");
    }

    @Test
    void theSameNumbersCountMost() {
        int compared = 0;
        for (Drawn one : drawn(56, 25)) {
            Optional<List<Influence>> first =
                    new Sensitivity(one.network(), one.first()).of(one.proposition(), one.findings());
            SecondSensitivity second = new SecondSensitivity(one.reading(), one.second());
            for (int rank = 1;
                    first.isPresent() && rank <= Math.min(20, first.get().size());
                    rank++) {
                Influence influence = first.get().get(rank - 1);
                SecondSensitivity.Slope again = second.slope(one.hypothesis(), rank);
                assertEquals(influence.name(), again.name());
                assertEquals(influence.value(), again.value());
                assertEquals(influence.derivative(), again.slope(), ROUNDING);
                compared++;
            }
        }
        assertTrue(compared > 200, compared + " compared");
    }
}

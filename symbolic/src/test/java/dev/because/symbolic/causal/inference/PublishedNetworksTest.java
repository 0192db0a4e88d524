package dev.because.symbolic.causal.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.format.ModelReader;
import dev.because.symbolic.causal.format.Published;
import dev.because.symbolic.causal.inference.elimination.EliminationOrder;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import dev.because.symbolic.causal.inference.sampling.EvidenceSets;
import dev.because.symbolic.causal.inference.sampling.ForwardSampling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedNetworksTest {
    @Test
    void asia_has_the_published_posteriors() {
        BayesianNetwork asia = network("asia");
        Findings none = Findings.none();
        Findings traveller = told(asia, "asia=yes", "dysp=yes");
        Findings shadow = told(asia, "xray=yes", "dysp=yes");
        Findings cancer = told(asia, "xray=yes", "dysp=yes", "lung=yes");
        for (Inference inference : List.of(new VariableElimination(asia), new Enumeration(asia))) {
            assertEquals(0.4359706, probability(asia, inference, "dysp=yes", none), 1e-10);
            assertEquals(0.087751, probability(asia, inference, "tub=yes", traveller), 1e-6);
            assertEquals(0.099525, probability(asia, inference, "lung=yes", traveller), 1e-6);
            assertEquals(0.811402, probability(asia, inference, "bronc=yes", traveller), 1e-6);
            assertEquals(0.68186854, probability(asia, inference, "bronc=yes", shadow), 1e-8);
            assertEquals(0.6328125, probability(asia, inference, "bronc=yes", cancer), 1e-8);
        }
    }

    @Test
    void alarm_and_hailfinder_have_the_published_posteriors() {
        BayesianNetwork alarm = network("alarm");
        BayesianNetwork hailfinder = network("hailfinder");
        assertEquals(
                0.26733537,
                probability(alarm, new VariableElimination(alarm), "HYPOVOLEMIA=TRUE", told(alarm, "BP=LOW")),
                1e-8);
        assertEquals(
                0.44059948,
                probability(hailfinder, new VariableElimination(hailfinder), "R5Fcst=SIG", Findings.none()),
                1e-8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alarm", "insurance", "hailfinder", "win95pts", "andes", "pigs"})
    void orders_and_ways_agree_on_large_networks(String name) {
        BayesianNetwork network = network(name);
        List<Integer> reversed =
                new ArrayList<>(IntStream.of(network.order()).boxed().toList());
        Collections.reverse(reversed);
        EliminationOrder fromTheLeaves = new EliminationOrder.Given(reversed);
        Inference atOnce = new VariableElimination(network);
        Inference otherOrder =
                new VariableElimination(network, EliminationOrder.Greedy.MIN_WEIGHT, VariableElimination.MOST_ENTRIES);
        VariableElimination oneByOne = new VariableElimination(network, fromTheLeaves, 1 << 18, 0, 0, 1e4);
        Random random = new Random(7);
        for (Findings findings : EvidenceSets.random(network, 3, 4, network.size() / 2)) {
            Posteriors posteriors = atOnce.posteriors(findings).orElseThrow();
            Posteriors other = otherOrder.posteriors(findings).orElseThrow();
            assertEquals(posteriors.logEvidence(), other.logEvidence(), 1e-9);
            assertEquals(0, Compared.distance(posteriors, other), 1e-11);
            int variable = random.nextInt(network.size());
            try {
                double[] alone = oneByOne.joint(new int[] {variable}, findings)
                        .orElseThrow()
                        .values();
                assertEquals(0, Compared.distance(posteriors.marginals().get(variable), alone), 1e-11);
            } catch (TooLargeException large) {
                assertTrue(large.entries() > 1 << 18, name + " from the leaves: " + large.getMessage());
            }
        }
    }

    @Test
    void four_hundred_findings_do_not_underflow() {
        BayesianNetwork pigs = network("pigs");
        int[] states = new ForwardSampling(pigs).cases(11, 1).get(0);
        List<Integer> variables =
                new ArrayList<>(IntStream.range(0, pigs.size()).boxed().toList());
        Collections.shuffle(variables, new Random(2));
        Findings findings = Findings.none();
        for (int variable : variables.subList(0, 400)) {
            findings = findings.with(variable, states[variable]);
        }
        Posteriors posteriors =
                new VariableElimination(pigs).posteriors(findings).orElseThrow();
        assertTrue(posteriors.logEvidence() < -150, "log P(e) = " + posteriors.logEvidence());
        double last = posteriors.logEvidence();
        for (int variable :
                variables.subList(400, pigs.size())) { // the chain rule, to the probability of the full case
            last += Math.log(new VariableElimination(pigs)
                    .joint(new int[] {variable}, findings)
                    .orElseThrow()
                    .value(states[variable]));
            findings = findings.with(variable, states[variable]);
        }
        assertEquals(new JointProbability(pigs).log(states), last, 1e-8);
    }

    private static double probability(
            BayesianNetwork network, Inference inference, String proposition, Findings findings) {
        String[] parts = proposition.split("=");
        int variable = network.indexOf(parts[0]).orElseThrow();
        return inference
                .posteriors(findings)
                .orElseThrow()
                .probability(variable, network.variable(variable).indexOf(parts[1]));
    }

    private static Findings told(BayesianNetwork network, String... propositions) {
        Findings findings = Findings.none();
        for (String proposition : propositions) {
            String[] parts = proposition.split("=");
            int variable = network.indexOf(parts[0]).orElseThrow();
            findings = findings.with(variable, network.variable(variable).indexOf(parts[1]));
        }
        return findings;
    }

    private static BayesianNetwork network(String name) {
        return ModelReader.read(Published.file("bn", name + ".bif.gz"));
    }
}

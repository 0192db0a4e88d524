package dev.because.symbolic.causal.intervention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CounterfactualTest {
    private static final Findings XYZ = Findings.none()
            .with(FluAndStrep.X, FluAndStrep.YES)
            .with(FluAndStrep.Y, FluAndStrep.YES)
            .with(FluAndStrep.Z, FluAndStrep.YES);
    private static final List<Observation> NO_FLU = List.of(new Observation(FluAndStrep.FLU, FluAndStrep.NO));

    @Test
    void without_flu_z_would_probably_have_been_absent() {
        CounterfactualAnswer answer = new Counterfactual(FluAndStrep.network(), VariableElimination::new)
                .ask(NO_FLU, XYZ, FluAndStrep.Z)
                .orElseThrow();
        assertEquals(0.966366, answer.probability(FluAndStrep.NO), 1e-6);
        assertEquals("", answer.assumption());
    }

    @Test
    void without_leaks_z_would_certainly_have_been_absent() {
        CounterfactualAnswer answer = new Counterfactual(FluAndStrep.withoutLeaks(), VariableElimination::new)
                .ask(NO_FLU, XYZ, FluAndStrep.Z)
                .orElseThrow();
        assertEquals(1, answer.probability(FluAndStrep.NO), 1e-15);
    }

    @Test
    void the_twin_of_the_patient_adds_two_nodes_for_x_and_z() {
        TwinNetwork twin =
                TwinNetwork.of(FluAndStrep.network(), NO_FLU, XYZ, FluAndStrep.X, FluAndStrep.Z, FluAndStrep.STREP);
        assertEquals(
                List.of("flu", "strep", "x", "y", "z", "u", "x anyway", "z anyway"),
                twin.network().nodes().stream()
                        .map(node -> node.variable().name())
                        .toList());
        assertEquals(6, twin.otherwise(FluAndStrep.X));
        assertEquals(FluAndStrep.STREP, twin.otherwise(FluAndStrep.STREP));
    }

    @Test
    void a_thousand_random_networks_answer_as_the_enumeration_of_both_worlds() {
        RandomNetworks networks = new RandomNetworks(41);
        Random random = new Random(41);
        int soft = 0;
        int several = 0;
        int impossible = 0;
        for (int round = 0; round < 1000; round++) {
            BayesianNetwork network = networks.next(3 + round % 3);
            Findings findings = networks.findings(network, 3);
            int[] shuffled = shuffled(network.size(), random);
            Map<Integer, Integer> actions = new TreeMap<>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                actions.put(
                        shuffled[i],
                        random.nextInt(network.variable(shuffled[i]).size()));
            }
            int[] asked = shuffled(network.size(), random);
            asked = Arrays.copyOf(asked, 1 + random.nextInt(2));
            Optional<CounterfactualAnswer> answer =
                    new Counterfactual(network, VariableElimination::new).ask(actions(actions), findings, asked);
            Arrays.sort(asked);
            double[] expected = new BothWorldsByEnumeration(network, actions, findings, asked).sums();
            double sum = Arrays.stream(expected).sum();
            soft += findings.all().stream().anyMatch(Likelihoods.class::isInstance) ? 1 : 0;
            several += asked.length > 1 && actions.size() > 1 ? 1 : 0;
            if (sum < 1e-12) {
                assertTrue(answer.isEmpty());
                impossible++;
                continue;
            }
            double[] normalized =
                    Arrays.stream(expected).map(value -> value / sum).toArray();
            assertArrayEquals(asked, answer.orElseThrow().joint().scope());
            assertArrayEquals(normalized, answer.orElseThrow().joint().values(), 1e-12, "round " + round);
        }
        assertTrue(soft > 100 && several > 50 && impossible < 100, soft + ", " + several + ", " + impossible);
    }

    /** The answer must be the same under a functional model that is as unlike the one taken as can be. */
    @Test
    void an_answer_that_assumes_nothing_does_not_depend_on_how_chance_is_shared() {
        RandomNetworks networks = new RandomNetworks(44);
        int same = 0;
        int other = 0;
        for (int round = 0; round < 600; round++) {
            BayesianNetwork network = networks.next(4);
            Map<Integer, Integer> actions = Map.of(round % 4, 0);
            Findings findings = networks.findings(network, 4);
            int asked = (round + 1 + round / 4 % 3) % 4;
            Optional<CounterfactualAnswer> answer =
                    new Counterfactual(network, VariableElimination::new).ask(actions(actions), findings, asked);
            if (answer.isEmpty()) {
                continue;
            }
            double[] sums = new BothWorldsByEnumeration(network, actions, findings, true, asked).sums();
            double sum = Arrays.stream(sums).sum();
            double difference = 0;
            for (int state = 0; state < sums.length; state++) {
                difference = Math.max(
                        difference, Math.abs(sums[state] / sum - answer.get().probability(state)));
            }
            if (answer.get().assumption().isEmpty()) {
                assertEquals(0, difference, 1e-12, "round " + round);
                same++;
            } else {
                other += difference > 1e-3 ? 1 : 0;
            }
        }
        assertTrue(same > 200 && other > 50, same + " and " + other);
    }

    @Test
    void with_nothing_seen_of_what_the_action_changes_the_answer_is_the_intervention_and_assumes_nothing() {
        RandomNetworks networks = new RandomNetworks(42);
        for (int round = 0; round < 100; round++) {
            BayesianNetwork network = networks.next(5);
            List<Observation> actions = List.of(new Observation(round % 5, 0));
            Findings findings = Intervention.unchanged(network, actions, networks.findings(network, 3));
            Optional<CounterfactualAnswer> answer =
                    new Counterfactual(network, VariableElimination::new).ask(actions, findings, (round + 1) % 5);
            double[] done = new VariableElimination(Intervention.under(network, actions))
                    .joint(new int[] {(round + 1) % 5}, findings)
                    .map(joint -> joint.values())
                    .orElse(new double[0]);
            assertArrayEquals(done, answer.map(a -> a.joint().values()).orElse(new double[0]), 1e-12);
            answer.ifPresent(a -> assertEquals("", a.assumption()));
        }
    }

    @Test
    void an_action_that_only_repeats_what_was_seen_changes_nothing() {
        RandomNetworks networks = new RandomNetworks(43);
        for (int round = 0; round < 100; round++) {
            BayesianNetwork network = networks.next(5);
            Findings findings = networks.findings(network, 3).without(round % 5).with(round % 5, 0);
            double[] seen = new VariableElimination(network)
                    .joint(new int[] {(round + 1) % 5}, findings)
                    .map(joint -> joint.values())
                    .orElse(new double[0]);
            double[] otherwise = new Counterfactual(network, VariableElimination::new)
                    .ask(List.of(new Observation(round % 5, 0)), findings, (round + 1) % 5)
                    .map(answer -> answer.joint().values())
                    .orElse(new double[0]);
            assertArrayEquals(seen, otherwise, 1e-12);
        }
    }

    private static List<Observation> actions(Map<Integer, Integer> states) {
        List<Observation> actions = new ArrayList<>();
        states.forEach((variable, state) -> actions.add(new Observation(variable, state)));
        return actions;
    }

    private static int[] shuffled(int size, Random random) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(all, random);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}

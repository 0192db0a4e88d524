package dev.because.symbolic.causal.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.inference.elimination.EliminationOrder;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Variable elimination in every order, with every way of taking a noisy-MAX apart, against the sum over all cases. */
class RandomNetworksTest {
    private static final int NETWORKS = 1000;
    private static final double TOLERANCE = 1e-11;

    private final Random random = new Random(5);
    private int impossible;

    @Test
    void elimination_agrees_with_enumeration_on_a_thousand_networks() {
        RandomNetworks networks = new RandomNetworks(1);
        for (int i = 0; i < NETWORKS; i++) {
            BayesianNetwork network = networks.next(2 + i % 7);
            Findings findings = networks.findings(network, 4);
            Inference truth = new Enumeration(network);
            Optional<Posteriors> posteriors = truth.posteriors(findings);
            int[] asked = asked(network.size());
            Optional<Factor> joint = truth.joint(asked, findings);
            impossible += posteriors.isEmpty() ? 1 : 0;
            for (Inference inference : ways(network)) {
                compare(posteriors, inference.posteriors(findings), "network " + i);
                compareJoints(joint, inference.joint(asked, findings), "network " + i);
            }
        }
        assertTrue(impossible > 5 && impossible < NETWORKS / 2, impossible + " impossible");
    }

    /** Each order, multiplied out, by differences or (the last two) by chains, all at once or one by one. */
    private List<Inference> ways(BayesianNetwork network) {
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, network.size()).boxed().toList());
        Collections.shuffle(shuffled, random);
        return List.of(
                new VariableElimination(network),
                new VariableElimination(network, EliminationOrder.Greedy.MIN_WEIGHT, 1 << 20, 0, 1 << 20, 1e4),
                new VariableElimination(network, new EliminationOrder.Given(shuffled), 1 << 20, 0, 0, 1e4),
                new VariableElimination(network, EliminationOrder.Greedy.MIN_FILL, 1 << 20, 0, 1 << 6, 1e4),
                new VariableElimination(network, EliminationOrder.Greedy.MIN_FILL, 1 << 20, 0, 1 << 20, 0),
                new VariableElimination(network, EliminationOrder.Greedy.MIN_WEIGHT, 1 << 20, 0, 0, 0));
    }

    private int[] asked(int size) {
        return random.ints(0, size)
                .distinct()
                .limit(Math.min(size, 1 + random.nextInt(3)))
                .toArray();
    }

    private static void compare(Optional<Posteriors> expected, Optional<Posteriors> found, String where) {
        assertEquals(expected.isPresent(), found.isPresent(), where);
        expected.ifPresent(posteriors -> {
            assertEquals(posteriors.logEvidence(), found.orElseThrow().logEvidence(), TOLERANCE, where);
            assertEquals(0, Compared.distance(posteriors, found.get()), TOLERANCE, where);
        });
    }

    private static void compareJoints(Optional<Factor> expected, Optional<Factor> found, String where) {
        assertEquals(expected.isPresent(), found.isPresent(), where);
        expected.ifPresent(joint -> assertEquals(
                0, Compared.distance(joint.values(), found.orElseThrow().values()), TOLERANCE, where));
    }
}

package dev.because.symbolic.causal.inference.junction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Beside variable elimination, on small networks with tables, noisy-MAX, zeros and soft findings. */
class RandomNetworksTest {
    private static final double CLOSE = 1e-12;

    private final RandomNetworks random = new RandomNetworks(7);

    @Test
    void every_way_gives_the_posteriors_of_variable_elimination_and_finds_the_same_cases_impossible() {
        int impossible = 0;
        for (int i = 0; i < 500; i++) {
            BayesianNetwork network = random.next(3 + i % 8);
            Findings findings = random.findings(network, 5);
            Optional<Posteriors> expected = new VariableElimination(network).posteriors(findings);
            impossible += expected.isEmpty() ? 1 : 0;
            for (Way way : Way.values()) {
                Optional<Posteriors> found = new JunctionTree(network, 1 << 20, way).posteriors(findings);
                assertEquals(expected.isPresent(), found.isPresent(), way + " of network " + i + ", " + findings);
                expected.ifPresent(posteriors -> same(posteriors, found.orElseThrow(), way + " of network "));
            }
        }
        assertTrue(impossible >= 5, impossible + " impossible cases");
    }

    private static void same(Posteriors expected, Posteriors found, String what) {
        assertEquals(expected.logEvidence(), found.logEvidence(), 1e-10, what);
        for (int v = 0; v < expected.marginals().size(); v++) {
            assertArrayEquals(expected.marginals().get(v), found.marginals().get(v), CLOSE, what);
        }
    }

    @Test
    void joints_of_variables_in_any_cliques_are_those_of_variable_elimination() {
        Random chosen = new Random(3);
        for (int i = 0; i < 200; i++) {
            BayesianNetwork network = random.next(4 + i % 6);
            Findings findings = random.findings(network, 3);
            int[] variables = IntStream.range(0, network.size())
                    .filter(v -> chosen.nextInt(3) == 0)
                    .toArray();
            Inference elimination = new VariableElimination(network);
            Optional<Factor> expected = elimination.joint(variables, findings);
            Optional<Factor> found = new JunctionTree(network).joint(variables, findings);
            assertEquals(expected.isPresent(), found.isPresent());
            if (expected.isPresent()) {
                assertArrayEquals(expected.get().scope(), found.orElseThrow().scope());
                assertArrayEquals(expected.get().values(), found.orElseThrow().values(), CLOSE);
            }
        }
    }
}

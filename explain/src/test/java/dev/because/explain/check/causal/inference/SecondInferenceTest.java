package dev.because.explain.check.causal.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.check.causal.SmallNetworks;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The checker's ways of computing probabilities, held against each other. */
class SecondInferenceTest {
    private static final double ROUNDING = 1e-13;

    @Test
    void eliminationAddsUpToWhatAllCasesAddUpTo() {
        SmallNetworks random = new SmallNetworks(1);
        int possible = 0;
        for (int i = 0; i < 300; i++) {
            BayesianNetwork network = random.next(8, 4);
            Findings findings = random.findings(network, i % 4);
            int[] kept = kept(random, network, i % 3);
            Factor cases = new AllCases(network).of(kept, findings);
            Factor eliminated = new Elimination(network).of(kept, findings);
            assertArrayEquals(cases.scope(), eliminated.scope());
            assertArrayEquals(cases.values(), eliminated.values(), ROUNDING);
            possible += cases.sum() > 0 ? 1 : 0;
        }
        assertTrue(possible > 250, possible + " of 300 possible");
    }

    @Test
    void goingCauseByCauseAddsUpToTheSameWhereThereAreTwoLayers() {
        SmallNetworks random = new SmallNetworks(2);
        for (int i = 0; i < 300; i++) {
            BayesianNetwork network = random.layers(4, 4);
            Findings findings = random.findings(network, i % 5);
            int[] kept = kept(random, network, i % 3);
            double[] cases = new AllCases(network).of(kept, findings).values();
            assertTrue(Double.isFinite(new CauseByCause(network).effort(kept, findings)));
            assertArrayEquals(
                    cases, new CauseByCause(network).of(kept, findings).values(), ROUNDING);
            assertArrayEquals(cases, new Elimination(network).of(kept, findings).values(), ROUNDING);
        }
    }

    @Test
    void threeLayersAreNotGoneThroughCauseByCause() {
        SmallNetworks random = new SmallNetworks(3);
        int refused = 0;
        for (int i = 0; i < 50; i++) {
            BayesianNetwork network = random.next(6, 3);
            int[] all = {0, 1, 2, 3, 4, 5};
            refused += Double.isInfinite(new CauseByCause(network).effort(all, Findings.none())) ? 1 : 0;
        }
        assertTrue(refused > 40, refused + " of 50");
    }

    @Test
    void posteriorsAreThoseOfTheEliminationThatEveryoneUses() {
        SmallNetworks random = new SmallNetworks(4);
        for (int i = 0; i < 60; i++) {
            BayesianNetwork network = random.next(14, 3);
            Findings findings = random.findings(network, 3);
            int[] kept = kept(random, network, 2);
            SecondInference second = new SecondInference(network);
            Optional<Factor> joint = new VariableElimination(network).joint(kept, findings);
            if (joint.isEmpty()) {
                assertEquals(0, second.mass(findings));
                assertThrows(IllegalArgumentException.class, () -> second.conditional(kept, findings));
            } else {
                assertArrayEquals(
                        joint.get().values(), second.conditional(kept, findings).values(), ROUNDING);
            }
        }
    }

    @Test
    void aHundredCausesOfTwelveFindingsTakeNoTime() {
        BayesianNetwork network = new SmallNetworks(5).layers(100, 12);
        Findings findings = Findings.none();
        for (int effect = 100; effect < 112; effect++) {
            findings = findings.with(effect, 1);
        }
        double[] posterior = new CauseByCause(network)
                .of(new int[] {7}, findings)
                .normalized()
                .values();
        assertEquals(1, Arrays.stream(posterior).sum(), ROUNDING);
        assertTrue(List.of(2, 3).contains(posterior.length));
    }

    private static int[] kept(SmallNetworks random, BayesianNetwork network, int count) {
        return random.some(network.size(), count).stream()
                .mapToInt(variable -> variable)
                .sorted()
                .toArray();
    }
}

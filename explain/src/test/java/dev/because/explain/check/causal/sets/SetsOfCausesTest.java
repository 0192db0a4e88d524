package dev.because.explain.check.causal.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.check.causal.SmallNetworks;
import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sets of causes, all of them and some of them. */
class SetsOfCausesTest {
    @Test
    void whatIsReadOffTheSummedTableIsWhatEachSetHasByItself() {
        SmallNetworks random = new SmallNetworks(31);
        for (int i = 0; i < 60; i++) {
            BayesianNetwork network = random.layers(4, 3);
            Findings findings = Findings.none().with(4, 1).with(5, 0).with(6, 1);
            SecondInference inference = new SecondInference(network);
            if (inference.mass(findings) > 0) {
                SetsOfCauses sets = new SetsOfCauses(inference, findings, candidates(network, 4));
                assertTrue(sets.areFew());
                for (ScoredSet set : sets.best(5, List.of())) {
                    ScoredSet alone = sets.scored(set.propositions(candidates(network, 4)));
                    assertEquals(
                            alone.posterior().probability(), set.posterior().probability(), 1e-12);
                    assertEquals(alone.level(), set.level(), 2);
                    assertTrue(set.factor() > 1);
                }
            }
        }
    }

    @Test
    void amongManyCausesTheBestPairIsFound() {
        BayesianNetwork network = new SmallNetworks(32).layers(14, 4);
        Findings findings = Findings.none().with(14, 1).with(15, 1).with(16, 1).with(17, 1);
        List<Observation> candidates = candidates(network, 14);
        SetsOfCauses sets = new SetsOfCauses(new SecondInference(network), findings, candidates);
        assertFalse(sets.areFew());
        ScoredSet best = sets.best(1, List.of()).get(0);
        for (Observation one : candidates) {
            assertTrue(sets.scored(List.of(one)).level() <= best.level());
        }
    }

    private static List<Observation> candidates(BayesianNetwork network, int causes) {
        List<Observation> candidates = new ArrayList<>();
        for (int cause = 0; cause < causes; cause++) {
            for (int state = 0; state < network.variable(cause).size(); state++) {
                candidates.add(new Observation(cause, state));
            }
        }
        return candidates;
    }
}

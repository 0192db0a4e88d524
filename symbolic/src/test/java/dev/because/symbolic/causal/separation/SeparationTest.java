package dev.because.symbolic.causal.separation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SeparationTest {
    @Test
    void five_hundred_random_graphs_are_separated_as_the_definition_says() {
        RandomGraphs random = new RandomGraphs(1);
        int apart = 0;
        int joined = 0;
        for (int round = 0; round < 500; round++) {
            int size = 2 + round % 6;
            CausalGraph graph = random.next(size, 0.2 + 0.1 * (round % 4));
            Known known = random.known(size, 0.25);
            Separation separation = new Separation(graph);
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    if (one == other) {
                        continue;
                    }
                    Known rest = known.without(CausalGraph.set(one, other));
                    boolean expected = new PathsByDefinition(graph, rest)
                            .active(one, other)
                            .isEmpty();
                    assertEquals(expected, separation.separated(one, other, known), "round " + round);
                    apart += expected ? 1 : 0;
                    joined += expected ? 0 : 1;
                }
            }
        }
        assertTrue(apart > 1000 && joined > 1000, apart + " and " + joined);
    }

    @Test
    void sets_are_separated_if_every_member_of_one_is_from_every_member_of_the_other() {
        RandomGraphs random = new RandomGraphs(2);
        for (int round = 0; round < 300; round++) {
            CausalGraph graph = random.next(7, 0.3);
            BitSet ones = random.subset(7, 0.3);
            BitSet others = random.subset(7, 0.3);
            others.andNot(ones);
            Known known = random.known(7, 0.3).without(ones).without(others);
            PathsByDefinition paths = new PathsByDefinition(graph, known);
            boolean expected = ones.stream().allMatch(one -> others.stream()
                    .allMatch(other -> paths.active(one, other).isEmpty()));
            assertEquals(expected, new Separation(graph).separated(ones, others, known));
        }
    }

    @Test
    void what_is_separated_stays_as_probable_whatever_is_found_out() {
        RandomNetworks random = new RandomNetworks(3);
        int looked = 0;
        for (int round = 0; round < 80; round++) {
            BayesianNetwork network = random.next(6);
            Findings findings = random.findings(network, 3);
            Inference inference = new VariableElimination(network);
            Separation separation = new Separation(CausalGraph.of(network));
            for (int one = 0; one < network.size(); one++) {
                Findings others = findings.without(one);
                Posteriors before = inference.posteriors(others).orElse(null);
                for (int state = 0;
                        before != null && state < network.variable(one).size();
                        state++) {
                    Posteriors after =
                            inference.posteriors(others.with(one, state)).orElse(null);
                    for (int other = 0; after != null && other < network.size(); other++) {
                        boolean apart = separation.separated(one, other, Known.of(others.without(other)));
                        if (other != one && others.about(other).isEmpty() && apart) {
                            assertArrayEquals(
                                    before.marginals().get(other),
                                    after.marginals().get(other),
                                    1e-12);
                            looked++;
                        }
                    }
                }
            }
        }
        assertTrue(looked > 300, "looked " + looked);
    }

    @Test
    void a_soft_finding_opens_a_collider_and_blocks_no_chain() {
        Separation patient = new Separation(CausalGraph.of(FluAndStrep.network()));
        Known soft = Known.of(Findings.of(new Likelihoods(FluAndStrep.X, 0.2, 0.8)));
        assertTrue(patient.separated(FluAndStrep.FLU, FluAndStrep.STREP, Known.nothing()));
        assertFalse(patient.separated(FluAndStrep.FLU, FluAndStrep.STREP, soft));
        Known softFlu = Known.of(Findings.of(new Likelihoods(FluAndStrep.FLU, 0.2, 0.8)));
        assertFalse(patient.separated(FluAndStrep.X, FluAndStrep.Z, softFlu));
        assertTrue(patient.separated(
                FluAndStrep.X, FluAndStrep.Z, Known.of(Findings.none().with(FluAndStrep.FLU, 1))));
    }

    @Test
    void a_soft_finding_that_leaves_one_state_is_an_observation_and_one_of_equal_likelihoods_is_none() {
        Known one = Known.of(Findings.of(new Likelihoods(4, 0, 0.3, 0)));
        assertEquals(CausalGraph.set(4), one.observed());
        assertTrue(one.hinted().isEmpty());
        assertTrue(Known.of(Findings.of(new Likelihoods(4, 0.5, 0.5))).all().isEmpty());
        assertEquals(
                CausalGraph.set(4),
                Known.of(Findings.of(new Likelihoods(4, 0, 1, 1))).hinted());
    }
}

package dev.because.symbolic.causal.inference.junction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.TwoLayers;
import dev.because.symbolic.causal.inference.Posteriors;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Diseases and findings, noisy-OR: exact beside sums over all combinations of diseases, and fast where there are many. */
class TwoLayersTest {
    private static final MathContext DIGITS = new MathContext(40);

    @Test
    void posteriors_are_those_of_all_combinations_of_diseases_to_twelve_digits() {
        for (int seed = 0; seed < 30; seed++) {
            BayesianNetwork network = TwoLayers.network(9, 12, 5, seed);
            Random random = new Random(seed);
            Findings findings = Findings.none();
            for (int v = 9; v < network.size(); v++) {
                if (random.nextInt(4) > 0) {
                    findings = findings.with(v, random.nextInt(3) == 0 ? 0 : 1);
                }
            }
            BigDecimal[] sums = sums(network, 9, findings);
            for (Way way : Way.values()) {
                Posteriors found = new JunctionTree(network, 1 << 20, way)
                        .posteriors(findings)
                        .orElseThrow();
                assertEquals(Math.log(sums[9].doubleValue()), found.logEvidence(), 1e-12);
                for (int disease = 0; disease < 9; disease++) {
                    double expected = sums[disease].divide(sums[9], DIGITS).doubleValue();
                    assertEquals(expected, found.probability(disease, 1), 1e-12 * expected, way + " " + disease);
                }
            }
        }
    }

    /** With each disease, and in all: the sum over all combinations, in forty digits. */
    private static BigDecimal[] sums(BayesianNetwork network, int diseases, Findings findings) {
        BigDecimal[] sums = new BigDecimal[diseases + 1];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int world = 0; world < 1 << diseases; world++) {
            BigDecimal probability = BigDecimal.ONE;
            for (int disease = 0; disease < diseases; disease++) {
                probability = probability.multiply(
                        new BigDecimal(network.mechanism(disease).probability(world >> disease & 1)), DIGITS);
            }
            for (var finding : findings.all()) {
                probability = probability.multiply(
                        TwoLayers.exact(network, finding.variable(), finding.likelihood(1) == 1, world), DIGITS);
            }
            for (int disease = 0; disease < diseases; disease++) {
                sums[disease] = (world >> disease & 1) == 1 ? sums[disease].add(probability) : sums[disease];
            }
            sums[diseases] = sums[diseases].add(probability);
        }
        return sums;
    }

    @Test
    void a_hundred_diseases_and_four_hundred_findings_have_small_trees() {
        BayesianNetwork network = TwoLayers.network(134, 400, 10, 1);
        JunctionTree tree = new JunctionTree(network);
        for (int present : new int[] {6, 12, 20}) {
            Findings findings = TwoLayers.present(network, 134, present, present);
            assertTrue(tree.size(findings).total() < 100_000, tree.size(findings) + "");
            Posteriors found = tree.posteriors(findings).orElseThrow();
            for (int v = 0; v < network.size(); v++) {
                double sum = found.probability(v, 0) + found.probability(v, 1);
                assertEquals(1, sum, 1e-12);
            }
        }
    }

    @Test
    void each_group_of_findings_that_are_not_known_has_the_posteriors_that_it_has_alone() {
        BayesianNetwork network = TwoLayers.network(134, 400, 10, 1);
        Findings findings = TwoLayers.present(network, 134, 8, 3);
        JunctionTree tree = new JunctionTree(network);
        Posteriors found = tree.posteriors(findings).orElseThrow();
        for (int v = 0; v < network.size(); v += 23) {
            double[] alone = tree.joint(new int[] {v}, findings).orElseThrow().values();
            assertArrayEquals(alone, found.marginals().get(v), 1e-13);
        }
    }

    @Test
    void three_hundred_unlikely_findings_do_not_become_zero() {
        BayesianNetwork network = TwoLayers.network(20, 300, 40, 4);
        Findings findings = Findings.none();
        for (int v = 20; v < network.size(); v++) {
            findings = findings.with(new Likelihoods(v, 1e-3, 1e-3));
        }
        Posteriors found =
                new JunctionTree(network, 1 << 20).posteriors(findings).orElseThrow();
        assertEquals(300 * Math.log(1e-3), found.logEvidence(), 1e-8);
        assertEquals(network.mechanism(3).probability(1), found.probability(3, 1), 1e-12);
    }
}

package dev.because.symbolic.causal.inference.layered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.inference.Compared;
import dev.because.symbolic.causal.inference.Enumeration;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.TooLargeException;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuickscoreTest {
    private static final List<String> STATES = List.of("no", "yes");

    @Test
    void small_networks_of_two_layers_agree_with_the_sum_over_all_cases() {
        Random random = new Random(3);
        int impossible = 0;
        for (int i = 0; i < 200; i++) {
            BayesianNetwork network = twoLayers(random, 4, 5, 3, i % 3 == 0 ? 0 : 0.05, 0.3);
            Findings findings = Findings.none();
            for (int effect = 4; effect < 9; effect++) {
                int kind = random.nextInt(4);
                findings = kind < 2
                        ? findings.with(effect, kind)
                        : kind == 2 ? findings.with(new Likelihoods(effect, 0.3, 0.9)) : findings;
            }
            findings =
                    i % 5 == 0 ? findings.with(1, 1) : i % 5 == 1 ? findings.with(new Likelihoods(2, 2, 1)) : findings;
            Optional<Posteriors> expected = new Enumeration(network).posteriors(findings);
            Quickscore quickscore = new Quickscore(network);
            Optional<Posteriors> found = quickscore.posteriors(findings);
            assertEquals(expected.isPresent(), found.isPresent(), "network " + i);
            impossible += expected.isEmpty() ? 1 : 0;
            if (expected.isPresent()) {
                agree(expected.get(), found.get(), 1e-13);
                int[] asked = {random.nextInt(4), 4 + random.nextInt(5)};
                assertEquals(
                        0,
                        Compared.distance(
                                new Enumeration(network)
                                        .joint(asked, findings)
                                        .orElseThrow()
                                        .values(),
                                quickscore.joint(asked, findings).orElseThrow().values()),
                        1e-13);
            }
        }
        assertTrue(impossible > 3, impossible + " impossible");
    }

    @Test
    void a_hundred_diseases_with_rare_symptoms_keep_their_digits() {
        Random random = new Random(4);
        BayesianNetwork network = twoLayers(random, 100, 120, 40, 2e-3, 0.01);
        Findings findings = Findings.none();
        for (int effect = 100; effect < 160; effect++) {
            findings = findings.with(effect, effect < 106 ? 1 : 0);
        }
        Posteriors quick = new Quickscore(network).posteriors(findings).orElseThrow();
        assertTrue(quick.logEvidence() < Math.log(1e-9), "log P(e) = " + quick.logEvidence());
        agree(quick, new VariableElimination(network).posteriors(findings).orElseThrow(), 1e-11);
    }

    @Test
    void networks_of_another_form_and_too_many_findings_are_refused() {
        assertEquals(Optional.empty(), Quickscore.misfit(FluAndStrep.network()));
        Node cause = new Node(new Variable("a", STATES), List.of(), table(0.5));
        Node middle =
                new Node(new Variable("b", STATES), List.of("a"), new ProbabilityTable(2, new int[] {2}, new double[] {
                    1, 0, .5, .5
                }));
        Node last =
                new Node(new Variable("c", STATES), List.of("b"), new ProbabilityTable(2, new int[] {2}, new double[] {
                    1, 0, .5, .5
                }));
        BayesianNetwork chain = BayesianNetwork.of("chain", List.of(cause, middle, last));
        assertEquals(Optional.of("b has a cause and causes something"), Quickscore.misfit(chain));
        assertFalse(Quickscore.fits(chain, Findings.none()));
        assertThrows(IllegalArgumentException.class, () -> new Quickscore(chain));
        Findings three = Findings.none().with(2, 1).with(3, 1).with(4, 1);
        assertTrue(Quickscore.fits(FluAndStrep.network(), three));
        TooLargeException large =
                assertThrows(TooLargeException.class, () -> new Quickscore(FluAndStrep.network(), 4).posteriors(three));
        assertEquals(8, large.entries());
    }

    private static void agree(Posteriors expected, Posteriors found, double tolerance) {
        assertEquals(0, Compared.distance(expected, found), tolerance);
        assertEquals(expected.logEvidence(), found.logEvidence(), 1e-9);
    }

    private static BayesianNetwork twoLayers(
            Random random, int causes, int effects, int mostParents, double leak, double prior) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < causes; i++) {
            nodes.add(new Node(new Variable("d" + i, STATES), List.of(), table(prior * (0.5 + random.nextDouble()))));
        }
        for (int i = 0; i < effects; i++) {
            int count = 1 + random.nextInt(mostParents);
            int[] parents = random.ints(0, causes).distinct().limit(count).toArray();
            double[][][] strengths = new double[count][][];
            for (int p = 0; p < count; p++) {
                double strength = random.nextInt(causes) == 0 ? 1 : random.nextDouble();
                strengths[p] = new double[][] {{1, 0}, {1 - strength, strength}};
            }
            nodes.add(new Node(
                    new Variable("s" + i, STATES),
                    IntStream.of(parents).mapToObj(p -> "d" + p).toList(),
                    new NoisyMax(strengths, new double[] {1 - leak, leak})));
        }
        return BayesianNetwork.of("layers", nodes);
    }

    private static ProbabilityTable table(double yes) {
        return new ProbabilityTable(2, new int[0], new double[] {1 - yes, yes});
    }
}

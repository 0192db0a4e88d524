package dev.because.symbolic.causal.inference.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import dev.because.symbolic.causal.inference.layered.Quickscore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GibbsSamplingTest {
    private static final List<String> STATES = List.of("no", "yes");

    private final BayesianNetwork patient = FluAndStrep.network();
    private final Findings told = Findings.none()
            .with(FluAndStrep.X, FluAndStrep.YES)
            .with(new Likelihoods(FluAndStrep.Y, 0.3, 0.9))
            .with(FluAndStrep.U, FluAndStrep.NO);

    @Test
    void intervals_hold_the_truth_in_about_95_of_100_runs() {
        Posteriors truth = new Enumeration(patient).posteriors(told).orElseThrow();
        int runs = 200;
        int[] asked = {FluAndStrep.FLU, FluAndStrep.STREP, FluAndStrep.Y, FluAndStrep.Z};
        int[] held = new int[patient.size()];
        for (int run = 0; run < runs; run++) {
            Estimates estimates = new GibbsSampling(patient, run, 1)
                    .posteriors(told, SampleBudget.of(8192))
                    .orElseThrow();
            for (int variable : asked) {
                held[variable] += estimates.interval(variable, 1).contains(truth.probability(variable, 1)) ? 1 : 0;
            }
        }
        for (int variable : asked) {
            // The wider of two errors counts, so that more than 95 % may hold; 3.3 standard deviations below are 180.
            assertTrue(
                    held[variable] >= 180, patient.variable(variable).name() + ": " + held[variable] + " of " + runs);
        }
        assertTrue(IntStream.of(held).sum() < 4 * runs, "intervals that always hold are too wide");
    }

    @Test
    void the_number_of_threads_changes_no_byte() {
        SampleBudget budget = new SampleBudget(100_000, 0.01);
        Estimates one =
                new GibbsSampling(patient, 4, 1).posteriors(told, budget).orElseThrow();
        Estimates three =
                new GibbsSampling(patient, 4, 3).posteriors(told, budget).orElseThrow();
        assertEquals(one.samples(), three.samples());
        assertTrue(one.widest() <= 0.01 && one.samples() < 100_000, one.widest() + " with " + one.samples());
        for (int variable = 0; variable < patient.size(); variable++) {
            assertArrayEquals(
                    one.posteriors().marginals().get(variable),
                    three.posteriors().marginals().get(variable));
            assertArrayEquals(one.effective().get(variable), three.effective().get(variable));
        }
    }

    @Test
    void unlikely_findings_are_left_to_gibbs_sampling() {
        BayesianNetwork clinic = clinic(new Random(6));
        Findings findings = Findings.none();
        for (int symptom = 40; symptom < 50; symptom++) {
            findings = findings.with(symptom, symptom < 48 ? 1 : 0);
        }
        Posteriors truth = new Quickscore(clinic).posteriors(findings).orElseThrow();
        assertTrue(truth.logEvidence() < Math.log(1e-6), "log P(e) = " + truth.logEvidence());
        SampleBudget budget = SampleBudget.of(20_000);
        Estimates weighted = new LikelihoodWeighting(clinic, 1, 2)
                .posteriors(findings, budget)
                .orElseThrow();
        Estimates chosen =
                Sampling.of(clinic, 1, 2).posteriors(findings, budget).orElseThrow();
        assertEquals("Gibbs sampling", chosen.method());
        assertTrue(weighted.effectiveSamples() < 100, weighted.effectiveSamples() + " effective samples");
        assertTrue(chosen.widest() < 0.1, "within " + chosen.widest());
        assertEquals(0, Compared.distance(truth, chosen.posteriors()), 0.05);
        assertEquals(
                "likelihood weighting",
                Sampling.of(clinic, 1, 2)
                        .posteriors(Findings.none(), budget)
                        .orElseThrow()
                        .method());
    }

    @Test
    void a_network_with_impossible_cases_is_refused() {
        assertTrue(GibbsSampling.reachesAll(patient));
        BayesianNetwork exact = FluAndStrep.withoutLeaks();
        assertFalse(GibbsSampling.reachesAll(exact));
        assertThrows(IllegalArgumentException.class, () -> new GibbsSampling(exact, 1, 1)
                .posteriors(told, SampleBudget.of(10)));
    }

    /** 40 diseases and 30 symptoms. */
    private static BayesianNetwork clinic(Random random) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double prior = 0.01 + 0.02 * random.nextDouble();
            nodes.add(new Node(
                    new Variable("d" + i, STATES),
                    List.of(),
                    new ProbabilityTable(2, new int[0], new double[] {1 - prior, prior})));
        }
        for (int i = 0; i < 30; i++) {
            int[] parents = random.ints(0, 40).distinct().limit(8).toArray();
            double[][][] strengths = new double[8][][];
            for (int p = 0; p < 8; p++) {
                double strength = 0.2 + 0.6 * random.nextDouble();
                strengths[p] = new double[][] {{1, 0}, {1 - strength, strength}};
            }
            nodes.add(new Node(
                    new Variable("s" + i, STATES),
                    IntStream.of(parents).mapToObj(p -> "d" + p).toList(),
                    new NoisyMax(strengths, new double[] {0.99, 0.01})));
        }
        return BayesianNetwork.of("clinic", nodes);
    }
}

package dev.because.symbolic.causal.inference.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.inference.Compared;
import dev.because.symbolic.causal.inference.Enumeration;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.JointProbability;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.elimination.EliminationOrder;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private final BayesianNetwork patient = FluAndStrep.network();
    private final Findings told = Findings.none()
            .with(FluAndStrep.X, FluAndStrep.YES)
            .with(new Likelihoods(FluAndStrep.Y, 0.3, 0.9))
            .with(FluAndStrep.U, FluAndStrep.NO);

    @Test
    void intervals_hold_the_truth_in_95_of_100_runs() {
        Posteriors truth = new Enumeration(patient).posteriors(told).orElseThrow();
        int runs = 250;
        int[] asked = {FluAndStrep.FLU, FluAndStrep.STREP, FluAndStrep.Y, FluAndStrep.Z};
        int[] held = new int[patient.size()];
        for (int run = 0; run < runs; run++) {
            Estimates estimates = new LikelihoodWeighting(patient, run, 1)
                    .posteriors(told, SampleBudget.of(4096))
                    .orElseThrow();
            for (int variable : asked) {
                held[variable] += estimates.interval(variable, 1).contains(truth.probability(variable, 1)) ? 1 : 0;
            }
        }
        for (int variable : asked) {
            // Binomial with 250 runs at 0.95: 226 and 248 are 3.3 standard deviations away.
            assertTrue(
                    held[variable] >= 226 && held[variable] <= 248,
                    patient.variable(variable).name() + ": " + held[variable] + " of " + runs);
        }
    }

    @Test
    void the_number_of_threads_changes_no_byte_and_the_seed_does() {
        SampleBudget budget = SampleBudget.of(50_000);
        Estimates one =
                new LikelihoodWeighting(patient, 4, 1).posteriors(told, budget).orElseThrow();
        Estimates three =
                new LikelihoodWeighting(patient, 4, 3).posteriors(told, budget).orElseThrow();
        Estimates other =
                new LikelihoodWeighting(patient, 5, 1).posteriors(told, budget).orElseThrow();
        for (int variable = 0; variable < patient.size(); variable++) {
            assertArrayEquals(
                    one.posteriors().marginals().get(variable),
                    three.posteriors().marginals().get(variable));
            assertArrayEquals(one.effective().get(variable), three.effective().get(variable));
        }
        assertTrue(Compared.distance(one.posteriors(), other.posteriors()) > 0);
        Posteriors truth = new Enumeration(patient).posteriors(told).orElseThrow();
        assertEquals(truth.logEvidence(), one.posteriors().logEvidence(), 0.03);
    }

    @Test
    void sampling_stops_when_the_widest_interval_is_narrow_enough() {
        Estimates rough = new LikelihoodWeighting(patient, 1, 2)
                .posteriors(told, new SampleBudget(10_000_000, 0.02))
                .orElseThrow();
        Estimates fine = new LikelihoodWeighting(patient, 1, 2)
                .posteriors(told, new SampleBudget(10_000_000, 0.008))
                .orElseThrow();
        assertTrue(rough.widest() <= 0.02 && fine.widest() <= 0.008, rough.widest() + ", " + fine.widest());
        assertTrue(rough.samples() < fine.samples() && fine.samples() < 1_000_000, String.valueOf(fine.samples()));
        assertEquals(0, fine.halfWidth(FluAndStrep.X, 1));
    }

    @Test
    void forward_samples_have_the_frequencies_of_the_joint() {
        RandomNetworks networks = new RandomNetworks(8);
        BayesianNetwork network = networks.next(4);
        Factor joint = new Enumeration(network)
                .joint(new int[] {0, 1, 2, 3}, Findings.none())
                .orElseThrow();
        double[] counts = new double[joint.values().length];
        int cases = 200_000;
        JointProbability probability = new JointProbability(network);
        for (int[] states : new ForwardSampling(network).cases(9, cases)) {
            int at = 0;
            for (int variable = 0; variable < 4; variable++) {
                at = at * network.variable(variable).size() + states[variable];
            }
            counts[at] += 1.0 / cases;
            if (counts[at] < 1.5 / cases) {
                assertEquals(joint.value(states), probability.of(states), 1e-15);
            }
        }
        assertEquals(0, Compared.distance(joint.values(), counts), 5 * Math.sqrt(0.25 / cases));
    }

    @Test
    void what_does_not_fit_is_sampled_and_says_so() {
        LikelihoodWeighting sampling = new LikelihoodWeighting(patient, 1, 1);
        SampleBudget budget = SampleBudget.of(20_000);
        var exact = new ExactOrSampled(new VariableElimination(patient), sampling, budget)
                .posteriors(told)
                .orElseThrow();
        assertInstanceOf(ExactOrSampled.Answer.Exact.class, exact);
        Inference small = new VariableElimination(patient, EliminationOrder.Greedy.MIN_FILL, 2);
        var sampled = assertInstanceOf(
                ExactOrSampled.Answer.Sampled.class,
                new ExactOrSampled(small, sampling, budget).posteriors(told).orElseThrow());
        assertTrue(sampled.entries() > 2, sampled.reason());
        assertEquals(0, Compared.distance(exact.posteriors(), sampled.posteriors()), 0.05);
        Findings impossible = Findings.none().with(FluAndStrep.Z, 1).with(FluAndStrep.FLU, 0);
        assertEquals(
                Optional.empty(),
                new LikelihoodWeighting(FluAndStrep.withoutLeaks(), 0, 1).posteriors(impossible, SampleBudget.of(10)));
    }
}

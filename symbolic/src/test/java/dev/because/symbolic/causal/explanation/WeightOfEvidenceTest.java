package dev.because.symbolic.causal.explanation;

import static dev.because.symbolic.causal.FluAndStrep.FLU;
import static dev.because.symbolic.causal.FluAndStrep.NO;
import static dev.because.symbolic.causal.FluAndStrep.STREP;
import static dev.because.symbolic.causal.FluAndStrep.U;
import static dev.because.symbolic.causal.FluAndStrep.X;
import static dev.because.symbolic.causal.FluAndStrep.Y;
import static dev.because.symbolic.causal.FluAndStrep.YES;
import static dev.because.symbolic.causal.FluAndStrep.Z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.explanation.WeightOfEvidence.Weight;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightOfEvidenceTest {
    private static final Proposition IS_FLU = new Proposition(FLU, YES);
    private static final Proposition IS_STREP = new Proposition(STREP, YES);
    private static final Findings XYZ =
            Findings.none().with(X, YES).with(Y, YES).with(Z, YES);

    private final WeightOfEvidence patient = new WeightOfEvidence(new VariableElimination(FluAndStrep.network()));
    private final WeightOfEvidence leakless = new WeightOfEvidence(new VariableElimination(FluAndStrep.withoutLeaks()));

    @Test
    void the_decibels_of_the_patient_are_the_published_ones() {
        List<Weight> weights = patient.given(IS_FLU, XYZ).orElseThrow();
        assertEquals(11.43, weights.get(0).decibels(), 0.005);
        assertEquals(5.74, weights.get(1).decibels(), 0.005);
        assertEquals(16.04, weights.get(2).decibels(), 0.005);
        assertEquals(0.05, weights.get(0).before(), 1e-12);
        assertEquals(0.422557, weights.get(0).after(), 1e-6);
        assertEquals(0.991018, weights.get(2).after(), 1e-6);
    }

    @Test
    void in_the_best_order_z_comes_first_and_the_sum_stays() {
        List<Weight> weights = patient.best(IS_FLU, XYZ).orElseThrow();
        assertEquals(Z, weights.get(0).finding().variable());
        assertEquals(11.4330 + 5.7421 + 16.0412, sum(weights), 0.01);
    }

    @Test
    void certainty_weighs_infinitely_and_then_nothing_is_left_to_weigh() {
        List<Weight> weights =
                leakless.given(IS_FLU, XYZ.without(X).with(X, YES)).orElseThrow();
        assertTrue(Double.isFinite(weights.get(0).decibels()));
        assertEquals(Double.POSITIVE_INFINITY, weights.get(1).decibels());
        assertEquals(1, weights.get(1).after());
        assertEquals(0, weights.get(2).decibels());
        List<Weight> against = leakless.given(
                        IS_FLU, Findings.none().with(X, NO).with(STREP, NO).with(Y, NO))
                .orElseThrow();
        assertTrue(against.stream().allMatch(weight -> weight.decibels() < 1e-9));
        List<Weight> excluded = leakless.given(
                        IS_STREP, Findings.none().with(STREP, NO).with(Z, YES))
                .orElseThrow();
        assertEquals(Double.NEGATIVE_INFINITY, excluded.get(0).decibels());
        assertEquals(0, excluded.get(1).decibels());
    }

    @Test
    void u_speaks_for_strep_against_flu() {
        List<Weight> weights =
                patient.contrast(IS_FLU, IS_STREP, XYZ.with(U, YES)).orElseThrow();
        assertTrue(weights.get(2).decibels() > 9.7);
        assertTrue(weights.get(3).decibels() < -10);
        assertEquals(0.836882 / (0.836882 + 0.758375), weights.get(3).after(), 1e-6);
        assertEquals(0.05 / 0.07, weights.get(0).before(), 1e-12);
    }

    @Test
    void impossible_findings_have_no_weights() {
        Findings impossible = XYZ.with(FLU, NO);
        assertTrue(leakless.given(IS_STREP, impossible).isEmpty());
        assertTrue(leakless.best(IS_STREP, impossible).isEmpty());
        assertTrue(leakless.contrast(IS_STREP, IS_FLU, impossible).isEmpty());
    }

    @Test
    void the_weights_of_random_networks_are_those_of_all_worlds() {
        RandomCase.many(300, 6, 4).filter(RandomCase::possible).forEach(given -> {
            WeightOfEvidence weigher = new WeightOfEvidence(given.inference());
            Proposition hypothesis = given.proposition();
            Proposition rival = given.proposition();
            check(given, weigher.given(hypothesis, given.findings()).orElseThrow(), hypothesis);
            List<Weight> best = weigher.best(hypothesis, given.findings()).orElseThrow();
            check(given, best, hypothesis);
            checkBest(given, best, hypothesis);
            checkContrast(
                    given, weigher.contrast(hypothesis, rival, given.findings()).orElseThrow(), hypothesis, rival);
        });
    }

    private static void check(RandomCase given, List<Weight> weights, Proposition hypothesis) {
        Findings known = Findings.none();
        for (Weight weight : weights) {
            double before = given.worlds().posterior(known, Worlds.is(hypothesis));
            assertEquals(decibels(given, known, known.with(weight.finding()), hypothesis), weight.decibels(), 1e-8);
            known = known.with(weight.finding());
            assertEquals(before, weight.before(), 1e-12);
            assertEquals(given.worlds().posterior(known, Worlds.is(hypothesis)), weight.after(), 1e-12);
        }
        assertEquals(given.findings().size(), weights.size());
    }

    private static void checkBest(RandomCase given, List<Weight> weights, Proposition hypothesis) {
        Findings known = Findings.none();
        for (int i = 0; i < weights.size(); i++) {
            for (Weight later : weights.subList(i, weights.size())) {
                assertTrue(decibels(given, known, known.with(later.finding()), hypothesis)
                        <= weights.get(i).decibels() + 1e-8);
            }
            known = known.with(weights.get(i).finding());
        }
    }

    private static void checkContrast(
            RandomCase given, List<Weight> weights, Proposition hypothesis, Proposition rival) {
        Findings known = Findings.none();
        for (Weight weight : weights) {
            double before = ratio(given, known, hypothesis, rival);
            known = known.with(weight.finding());
            double after = ratio(given, known, hypothesis, rival);
            assertFalse(Double.isNaN(weight.decibels()));
            if (before > 0 && Double.isFinite(before) && !Double.isNaN(after)) {
                assertEquals(10 * Math.log10(after / before), weight.decibels(), 1e-8);
            } else {
                assertEquals(0, weight.decibels());
            }
        }
    }

    private static double ratio(RandomCase given, Findings known, Proposition one, Proposition other) {
        return given.worlds().posterior(known, Worlds.is(one)) / given.worlds().posterior(known, Worlds.is(other));
    }

    private static double decibels(RandomCase given, Findings before, Findings after, Proposition hypothesis) {
        double odds = odds(given, before, hypothesis);
        return odds == 0 || Double.isInfinite(odds) ? 0 : 10 * Math.log10(odds(given, after, hypothesis) / odds);
    }

    private static double odds(RandomCase given, Findings known, Proposition hypothesis) {
        return given.worlds().together(known, Worlds.is(hypothesis))
                / given.worlds().together(known, Worlds.is(hypothesis).negate());
    }

    private static double sum(List<Weight> weights) {
        return weights.stream().mapToDouble(Weight::decibels).sum();
    }
}
